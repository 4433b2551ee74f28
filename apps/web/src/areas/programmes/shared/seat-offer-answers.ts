import { afterMutation } from '../../../api/after-mutation';
import type { Registration } from '../../../api/types';
import { useUndoSeconds } from '../../../app/centre/undo-seconds';
import { useTranslate } from '../../../intl/language';
import { useOutcomeToast } from '../../../ui/use-outcome-toast';
import { useAcceptSeats, useCancelRegistration, useDeclineSeats } from '../queries';
import { useRegistrationText } from './registration-actions';

/**
 * Accepting the seats that are held for the reader, and declining them.
 * @param linkToken of a mail's link, where nobody is signed in
 */
export function useSeatOfferAnswers(linkToken: string | undefined) {
  const t = useTranslate();
  const text = useRegistrationText();
  const seconds = useUndoSeconds();
  const { done } = useOutcomeToast();
  const accepting = useAcceptSeats();
  const declining = useDeclineSeats();
  const cancelling = useCancelRegistration();

  const accept = ({ id }: Registration) =>
    afterMutation(accepting.mutateAsync({ id, linkToken }), (accepted) => {
      const undo = () => cancelling.mutateAsync(accepted);
      const undoneText = text('toast.registrationCancelled', accepted);
      // Behind a link nobody is signed in who could cancel the registration.
      const wayBack = linkToken ? {} : { seconds, undo, undoneText };
      done({ text: text('toast.registered', accepted), about: accepted.event.id, ...wayBack });
    });

  const decline = ({ id }: Registration) =>
    afterMutation(declining.mutateAsync({ id, linkToken }), ({ event }) =>
      done({ text: t('toast.offerDeclined'), about: event.id }),
    );

  return {
    accept,
    decline,
    busy: accepting.isPending || declining.isPending,
    error: accepting.error ?? declining.error,
  };
}
