import type { Booking } from '../../../../api/types';
import { useTranslate } from '../../../../intl/language';
import { Button } from '../../../../ui/button';
import type { useBookingActions } from '../reserve/booking-actions';

interface EndButtonProps {
  booking: Booking;
  actions: Pick<ReturnType<typeof useBookingActions>, 'leave' | 'cancel' | 'busy'>;
}

/** Ends a visit before its time is over. Nothing when the reader may not. */
export function LeaveButton({ booking, actions }: EndButtonProps) {
  const t = useTranslate();
  return booking.can.checkOut ? (
    <Button icon="leave" disabled={actions.busy} onPress={() => actions.leave(booking)}>
      {t('booking.leave')}
    </Button>
  ) : null;
}

/** Cancels a booking. Nothing when the reader may not. */
export function CancelButton({ booking, actions }: EndButtonProps) {
  const t = useTranslate();
  return booking.can.cancel ? (
    <Button variant="danger" icon="cross" disabled={actions.busy} onPress={() => actions.cancel(booking)}>
      {t('booking.cancel')}
    </Button>
  ) : null;
}
