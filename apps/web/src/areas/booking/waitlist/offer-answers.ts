import { afterMutation } from '../../../api/after-mutation';
import type { Booking } from '../../../api/types';
import { useUndoSeconds } from '../../../app/centre/undo-seconds';
import { useTranslate } from '../../../intl/language';
import { useOutcomeToast } from '../../../ui/use-outcome-toast';
import { useAcceptOffer, useDeclineOffer } from '../queries';
import { useBookedText } from '../shared/booked-text';
import { useCancelBooking } from '../shared/queries';

type Offered = Pick<Booking, 'id'>;

/**
 * Accepting an offer of the waitlist and declining it.
 * @param linkToken of a mail's link, where nobody is signed in
 */
export function useOfferAnswers(linkToken: string | undefined) {
  const t = useTranslate();
  const seconds = useUndoSeconds();
  const bookedText = useBookedText();
  const { done } = useOutcomeToast();
  const accepting = useAcceptOffer();
  const declining = useDeclineOffer();
  const cancelling = useCancelBooking();

  const accept = ({ id }: Offered, onDone?: () => void) =>
    afterMutation(accepting.mutateAsync({ id, linkToken }), (booked) => {
      const undo = () => cancelling.mutateAsync(booked);
      const undoneText = t('toast.bookingUndone');
      // Behind a link nobody is signed in who could cancel the booking.
      const wayBack = linkToken ? {} : { seconds, undo, undoneText };
      done({ text: bookedText(booked), about: id, ...wayBack });
      onDone?.();
    });

  const decline = ({ id }: Offered, stay: boolean, onDone?: () => void) =>
    afterMutation(declining.mutateAsync({ id, stay, linkToken }), () => {
      done({ text: t(stay ? 'toast.staysWaiting' : 'toast.offerDeclined'), about: id });
      onDone?.();
    });

  return {
    accept,
    decline,
    busy: accepting.isPending || declining.isPending,
    error: accepting.error ?? declining.error,
  };
}
