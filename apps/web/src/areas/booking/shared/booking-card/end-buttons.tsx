import { lazy, Suspense } from 'react';
import { loadPart } from '../../../../api/load-part';
import type { Booking } from '../../../../api/types';
import { useTranslate } from '../../../../intl/language';
import { Button } from '../../../../ui/button';
import type { useBookingActions } from '../reserve/booking-actions';

/** What a button that ends a booking needs. */
export interface EndButtonProps {
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

/** Loads what is known of events, which only rooms need. */
const CancelRoomButton = lazy(async () => ({
  default: (await loadPart(() => import('./cancel-room-button'))).CancelRoomButton,
}));

/** Cancels a booking. Nothing when the reader may not. */
export function CancelButton({ booking, actions }: EndButtonProps) {
  const t = useTranslate();
  if (!booking.can.cancel) return null;
  if (booking.kind === 'room')
    return (
      <Suspense fallback={null}>
        <CancelRoomButton booking={booking} actions={actions} />
      </Suspense>
    );
  return (
    <Button variant="danger" icon="cross" disabled={actions.busy} onPress={() => actions.cancel(booking)}>
      {t('booking.cancel')}
    </Button>
  );
}
