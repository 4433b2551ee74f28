import { defineJob } from '@birlik/queue';

/** Releases a no-show. A guarded UPDATE decides whether it is due. */
export const RELEASE_NO_SHOW = defineJob<{ bookingId: string }>('booking.release-no-show', 'bookings', [
  'bookingId',
]);
