import { afterMutation } from '../../../../api/after-mutation';
import { useCancelBooking, useChangeBooking, useCheckOut, useCreateBooking, useUndoCancel } from '../queries';

import type { Booking, BookingChange, NewBooking } from '../../../../api/types';
import { useCentre } from '../../../../app/centre/centre-provider';
import { useTranslate } from '../../../../intl/language';
import { useProblemText } from '../../../../ui/notice';
import { useToast } from '../../../../ui/toast';
import { useLocationText } from '../location-text';
import { useTimes } from '../../../../app/centre/times';

/** Every action with its way back. */
export function useBookingActions() {
  const t = useTranslate();
  const toast = useToast();
  const problemText = useProblemText();
  const times = useTimes();
  const placeText = useLocationText();
  const { centre } = useCentre();
  const creating = useCreateBooking();
  const cancelling = useCancelBooking();
  const restoring = useUndoCancel();
  const changing = useChangeBooking();
  const leaving = useCheckOut();
  const seconds = centre.rules.undoSeconds || 10;

  const failed = (error: unknown, about?: string) =>
    toast({ text: problemText(error), bad: true, ...(about ? { about } : {}) });
  const restored = (booking: Booking) => toast({ text: t('toast.restored'), about: booking.id });

  const reserve = (booking: NewBooking, after?: () => void, release?: () => Promise<Booking | null>) =>
    afterMutation(creating.mutateAsync({ booking, getHold: release }), (made) => {
      toast({
        text: t(made.state === 'requested' ? 'toast.requested' : 'toast.booked', {
          space: placeText(made),
          time: times.span(made),
        }),
        about: made.id,
        seconds,
        undo: () =>
          afterMutation(
            cancelling.mutateAsync(made),
            () => toast({ text: t('toast.bookingUndone'), about: made.id }),
            (error) => failed(error, made.id),
          ),
      });
      after?.();
    });

  const cancel = (booking: Booking) =>
    afterMutation(
      cancelling.mutateAsync(booking),
      (gone) =>
        toast({
          text: t('toast.cancelled', { space: placeText(gone) }),
          about: gone.id,
          seconds,
          undo: () => afterMutation(restoring.mutateAsync(gone), restored, (error) => failed(error, gone.id)),
        }),
      (error) => failed(error, booking.id),
    );

  const move = (booking: Booking, change: BookingChange, after?: () => void) =>
    afterMutation(changing.mutateAsync({ booking, change }), (moved) => {
      toast({
        text: t('toast.moved', { space: placeText(moved), time: times.span(moved) }),
        about: moved.id,
        seconds,
        undo: () =>
          afterMutation(
            changing.mutateAsync({
              booking: moved,
              change: {
                start: booking.start,
                end: booking.end,
                ...(booking.legs.length > 0 ? { legs: booking.legs } : { spaceIds: booking.spaceIds }),
              },
            }),
            restored,
            (error) => failed(error, moved.id),
          ),
      });
      after?.();
    });

  const leave = (booking: Booking) =>
    afterMutation(
      leaving.mutateAsync(booking),
      (left) => toast({ text: t('toast.left', { space: placeText(left) }), about: left.id }),
      (error) => failed(error, booking.id),
    );

  return {
    reserve,
    cancel,
    move,
    leave,
    creating,
    changing,
    busy: creating.isPending || cancelling.isPending || changing.isPending || leaving.isPending,
  };
}
