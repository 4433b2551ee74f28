import { useRef } from 'react';
import { afterMutation } from '../../../../api/after-mutation';
import type { Booking, BookingChange, NewBooking } from '../../../../api/types';
import { useTimes } from '../../../../app/centre/times';
import { useUndoSeconds } from '../../../../app/centre/undo-seconds';
import { useTranslate, type MessageId } from '../../../../intl/language';
import { useOutcomeToast } from '../../../../ui/use-outcome-toast';
import { useBookedText } from '../booked-text';
import { useLocationText } from '../location-text';
import {
  useCancelBooking,
  useChangeBooking,
  useCheckOut,
  useCreateBooking,
  useUndoCancel,
  useUndoCheckOut,
} from '../queries';

interface ReserveOptions {
  onDone?: (() => void) | undefined;
  /** Gives the hold that becomes the booking. */
  getHold?: (() => Promise<Booking | null>) | undefined;
}

/** The change that puts a booking back to where it was. */
function changeBackTo({ start, end, legs, spaceIds }: Booking): BookingChange {
  return { start, end, ...(legs.length > 0 ? { legs } : { spaceIds }) };
}

/** Moving and lengthening. */
function useChangeActions() {
  const t = useTranslate();
  const times = useTimes();
  const seconds = useUndoSeconds();
  const locationText = useLocationText();
  const { done } = useOutcomeToast();
  const changing = useChangeBooking();

  const changeAndSay = (booking: Booking, change: BookingChange, said: MessageId, onDone?: () => void) =>
    afterMutation(changing.mutateAsync({ booking, change }), (moved) => {
      const text = t(said, { space: locationText(moved), time: times.span(moved) });
      const undo = () => changing.mutateAsync({ booking: moved, change: changeBackTo(booking) });
      done({ text, about: moved.id, seconds, undo });
      onDone?.();
    });

  const move = (booking: Booking, change: BookingChange, onDone?: () => void) =>
    changeAndSay(booking, change, 'toast.moved', onDone);
  const extend = (booking: Booking, change: BookingChange) => changeAndSay(booking, change, 'toast.extended');
  return { move, extend, changing };
}

/** Booking, moving, lengthening, cancelling and leaving, each with its message and its way back. */
export function useBookingActions() {
  const t = useTranslate();
  const seconds = useUndoSeconds();
  const bookedText = useBookedText();
  const locationText = useLocationText();
  const { done, failed } = useOutcomeToast();
  const creating = useCreateBooking();
  // A second tap comes before the button can show that the first one is under way.
  const isReserving = useRef(false);
  const cancelling = useCancelBooking();
  const restoring = useUndoCancel();
  const { move, extend, changing } = useChangeActions();
  const leaving = useCheckOut();
  const returning = useUndoCheckOut();

  const reserve = (booking: NewBooking, { onDone, getHold }: ReserveOptions = {}) => {
    if (isReserving.current) return;
    isReserving.current = true;
    const making = creating.mutateAsync({ booking, getHold }).finally(() => (isReserving.current = false));
    afterMutation(making, (made) => {
      const undo = () => {
        creating.reset();
        return cancelling.mutateAsync(made);
      };
      done({ text: bookedText(made), about: made.id, seconds, undo, undoneText: t('toast.bookingUndone') });
      onDone?.();
    });
  };

  const cancel = (booking: Booking, registered = 0) =>
    afterMutation(
      cancelling.mutateAsync(booking),
      (cancelled) => {
        const space = locationText(cancelled);
        const text =
          registered > 0
            ? t('toast.cancelledEvent', { space, people: registered })
            : t('toast.cancelled', { space });
        done({ text, about: cancelled.id, seconds, undo: () => restoring.mutateAsync(cancelled) });
      },
      (error) => failed(error, booking.id),
    );

  const leave = (booking: Booking) =>
    afterMutation(
      leaving.mutateAsync(booking),
      (left) => {
        const text = t('toast.left', { space: locationText(left) });
        done({ text, about: left.id, seconds, undo: () => returning.mutateAsync(left) });
      },
      (error) => failed(error, booking.id),
    );

  const mutations = [creating, cancelling, changing, leaving];
  return {
    reserve,
    cancel,
    move,
    extend,
    leave,
    creating,
    changing,
    busy: mutations.some((one) => one.isPending),
  };
}
