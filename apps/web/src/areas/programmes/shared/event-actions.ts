import { afterMutation } from '../../../api/after-mutation';
import {
  type RegistrationDraft,
  useAcceptSeats,
  useCancelRegistration,
  useDeclineSeats,
  useRegister,
} from '../queries';

import type { Registration } from '../../../api/types';

import { useCentre } from '../../../app/centre/centre-provider';
import { useName, useTranslate } from '../../../intl/language';
import { useProblemText } from '../../../ui/notice';
import { useToast } from '../../../ui/toast';

/** Registering, giving it up, and answering what is offered; each with its way back where there is one. */
export function useEventActions(linkToken?: string) {
  const t = useTranslate();
  const name = useName();
  const toast = useToast();
  const problemText = useProblemText();
  const { centre } = useCentre();
  const registering = useRegister();
  const cancelling = useCancelRegistration();
  const accepting = useAcceptSeats();
  const declining = useDeclineSeats();
  const seconds = centre.rules.undoSeconds || 10;
  const failed = (about: string) => (error: unknown) => toast({ text: problemText(error), bad: true, about });
  const said = (id: 'toast.registered' | 'toast.registrationCancelled', { event }: Registration) =>
    t(id, { name: name(event.names) });

  const cancelQuietly = (registration: Registration) =>
    afterMutation(
      cancelling.mutateAsync(registration),
      (ended) => toast({ text: said('toast.registrationCancelled', ended), about: ended.event.id }),
      failed(registration.event.id),
    );

  const register = (body: RegistrationDraft) =>
    afterMutation(registering.mutateAsync(body), (made) =>
      toast({
        text:
          made.state === 'waiting'
            ? t('toast.inLine', { position: made.position ?? 1 })
            : said('toast.registered', made),
        about: made.event.id,
        seconds,
        undo: () => cancelQuietly(made),
      }),
    );

  const cancel = (registration: Registration) =>
    afterMutation(
      cancelling.mutateAsync(registration),
      (ended) =>
        toast({
          text:
            registration.state === 'waiting'
              ? t('toast.leftLine')
              : said('toast.registrationCancelled', ended),
          about: ended.event.id,
          seconds,
          // Others may have been asked meanwhile: then the way back leads into the line.
          undo: () => register({ event: ended.event, people: ended.people, wait: true }),
        }),
      failed(registration.event.id),
    );

  const accept = (registration: Registration) =>
    afterMutation(accepting.mutateAsync({ id: registration.id, linkToken }), (accepted) =>
      toast({
        text: said('toast.registered', accepted),
        about: accepted.event.id,
        // A link of a mail opens this page alone: giving the place back is done where one is signed in.
        ...(linkToken ? {} : { seconds, undo: () => cancelQuietly(accepted) }),
      }),
    );

  const decline = (registration: Registration) =>
    afterMutation(declining.mutateAsync({ id: registration.id, linkToken }), ({ event }) =>
      toast({ text: t('toast.offerDeclined'), about: event.id }),
    );

  return {
    register,
    cancel,
    accept,
    decline,
    registering,
    answering: accepting.isPending || declining.isPending,
    answerError: accepting.error ?? declining.error,
    busy: registering.isPending || cancelling.isPending,
  };
}
