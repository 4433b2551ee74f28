import { follow } from '../../api/follow';
import {
  useCancelBooking,
  useChangeBooking,
  useCheckOut,
  useCreateBooking,
  useUndoCancel,
} from '../../api/queries';
import type { Booking, BookingChange, NewBooking } from '../../api/types';
import { usePlace } from '../../app/centre-place';
import { useTranslate } from '../../i18n/language';
import { useProblemText } from '../../ui/notice';
import { useToast } from '../../ui/toast';
import { useSpaceNames } from './space-names';
import { useTimes } from './times';

/** Every deed with its way back. */
export function useBookingActions() {
  const t = useTranslate();
  const toast = useToast();
  const problemText = useProblemText();
  const times = useTimes();
  const names = useSpaceNames();
  const { centre } = usePlace();
  const creating = useCreateBooking();
  const cancelling = useCancelBooking();
  const restoring = useUndoCancel();
  const changing = useChangeBooking();
  const leaving = useCheckOut();
  const seconds = centre.rules.undoSeconds || 10;

  const failed = (error: unknown) => toast({ text: problemText(error), bad: true });
  const restored = () => toast({ text: t('toast.restored') });

  const reserve = (booking: NewBooking, after?: () => void) =>
    follow(creating.mutateAsync(booking), (made) => {
      toast({
        text: t('toast.booked', { space: names.label(made.spaceIds), time: times.span(made) }),
        seconds,
        undo: () =>
          follow(cancelling.mutateAsync(made), () => toast({ text: t('toast.bookingUndone') }), failed),
      });
      after?.();
    });

  const cancel = (booking: Booking) =>
    follow(
      cancelling.mutateAsync(booking),
      (gone) =>
        toast({
          text: t('toast.cancelled', { space: names.label(gone.spaceIds) }),
          seconds,
          undo: () => follow(restoring.mutateAsync(gone), restored, failed),
        }),
      failed,
    );

  const move = (booking: Booking, change: BookingChange, after?: () => void) =>
    follow(changing.mutateAsync({ booking, change }), (moved) => {
      toast({
        text: t('toast.moved', { space: names.label(moved.spaceIds), time: times.span(moved) }),
        seconds,
        undo: () =>
          follow(
            changing.mutateAsync({
              booking: moved,
              change: { spaceIds: booking.spaceIds, start: booking.start, end: booking.end },
            }),
            restored,
            failed,
          ),
      });
      after?.();
    });

  const leave = (booking: Booking) =>
    follow(
      leaving.mutateAsync(booking),
      (left) => toast({ text: t('toast.left', { space: names.label(left.spaceIds) }) }),
      failed,
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
