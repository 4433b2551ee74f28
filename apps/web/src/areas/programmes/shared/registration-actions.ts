import { afterMutation } from '../../../api/after-mutation';
import type { Registration } from '../../../api/types';
import { useUndoSeconds } from '../../../app/centre/undo-seconds';
import { useName, useTranslate } from '../../../intl/language';
import { useToast } from '../../../ui/toast';
import { useOutcomeToast } from '../../../ui/use-outcome-toast';
import { useCancelRegistration, useRegister, type RegistrationDraft } from '../queries';

/** Says something about the event of a registration. */
export function useRegistrationText() {
  const t = useTranslate();
  const name = useName();
  return (id: 'toast.registered' | 'toast.registrationCancelled', { event }: Registration) =>
    t(id, { name: name(event.names) });
}

/** Registering for an event and cancelling that, each with its way back. */
export function useRegistrationActions() {
  const t = useTranslate();
  const text = useRegistrationText();
  const toast = useToast();
  const seconds = useUndoSeconds();
  const { done, failed } = useOutcomeToast();
  const registering = useRegister();
  const cancelling = useCancelRegistration();

  const register = (draft: RegistrationDraft) =>
    afterMutation(registering.mutateAsync(draft), (made) => {
      const isWaiting = made.state === 'waiting';
      done({
        text: isWaiting
          ? t('toast.waiting', { position: made.position ?? 1 })
          : text('toast.registered', made),
        about: made.event.id,
        seconds,
        undo: () => cancelling.mutateAsync(made),
        undoneText: text('toast.registrationCancelled', made),
      });
    });

  const cancel = (registration: Registration) =>
    afterMutation(
      cancelling.mutateAsync(registration),
      (ended) => {
        const wasWaiting = registration.state === 'waiting';
        toast({
          text: wasWaiting ? t('toast.leftWaitlist') : text('toast.registrationCancelled', ended),
          about: ended.event.id,
          seconds,
          // Others may have been asked meanwhile: then the way back leads into the queue.
          undo: () => register({ event: ended.event, people: ended.people, wait: true }),
        });
      },
      (error) => failed(error, registration.event.id),
    );

  return { register, cancel, registering, busy: registering.isPending || cancelling.isPending };
}
