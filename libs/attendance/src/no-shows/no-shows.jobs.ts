import { defineJob } from '@birlik/queue';

/** A no-show that falls due. The guarded UPDATE decides whether it is one. */
export const RELEASE_NO_SHOW = defineJob<{ bookingId: string }>('booking.release-no-show', 'bookings', [
  'bookingId',
]);
