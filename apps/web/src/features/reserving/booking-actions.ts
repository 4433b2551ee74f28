import { useCallback } from 'react';
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
import { useTimes } from './times';
import { useSpaceNames } from './space-names';

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

  const failed = useCallback(
    (error: unknown) => toast({ text: problemText(error), bad: true }),
    [toast, problemText],
  );

  const reserve = (booking: NewBooking, after?: (made: Booking) => void) =>
    creating.mutate(booking, {
      onSuccess: (made) => {
        toast({
          text: t('toast.booked', { space: names.label(made.spaceIds), time: times.span(made) }),
          seconds,
          undo: () =>
            cancelling.mutate(made, {
              onSuccess: () => toast({ text: t('toast.bookingUndone') }),
              onError: failed,
            }),
        });
        after?.(made);
      },
    });

  const cancel = (booking: Booking) =>
    cancelling.mutate(booking, {
      onSuccess: (gone) =>
        toast({
          text: t('toast.cancelled', { space: names.label(gone.spaceIds) }),
          seconds,
          undo: () =>
            restoring.mutate(gone, {
              onSuccess: () => toast({ text: t('toast.restored') }),
              onError: failed,
            }),
        }),
      onError: failed,
    });

  const move = (booking: Booking, change: BookingChange, after?: () => void) =>
    changing.mutate(
      { booking, change },
      {
        onSuccess: (moved) => {
          toast({
            text: t('toast.moved', { space: names.label(moved.spaceIds), time: times.span(moved) }),
            seconds,
            undo: () =>
              changing.mutate(
                {
                  booking: moved,
                  change: { spaceIds: booking.spaceIds, start: booking.start, end: booking.end },
                },
                { onSuccess: () => toast({ text: t('toast.restored') }), onError: failed },
              ),
          });
          after?.();
        },
      },
    );

  const leave = (booking: Booking) =>
    leaving.mutate(booking, {
      onSuccess: (left) => toast({ text: t('toast.left', { space: names.label(left.spaceIds) }) }),
      onError: failed,
    });

  return {
    reserve,
    cancel,
    move,
    leave,
    failed,
    creating,
    changing,
    busy: creating.isPending || cancelling.isPending || changing.isPending || leaving.isPending,
  };
}
