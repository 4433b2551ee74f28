import { defineJob } from '@birlik/queue';

/** A no-show that falls due; the guarded UPDATE decides whether it is one. */
export const RELEASE_NO_SHOW = defineJob<{ bookingId: string }>('booking.release-no-show', 'bookings', [
  'bookingId',
]);
/** Looks for what falls due before the next sweep and queues one small job for each. */
export const SWEEP_DUE = defineJob('sweep.due', 'sweeps');
/** Closes bookings that are over, seals the audit, forgets what is old. */
export const SWEEP_MAINTENANCE = defineJob('sweep.maintenance', 'sweeps');
/** A hold or an offer whose time is over; the guarded UPDATE decides whether it is. */
export const EXPIRE_HOLD = defineJob<{ bookingId: string }>('booking.expire-hold', 'bookings', ['bookingId']);
/** Offers what is free to those who wait. */
export const SERVE_WAITLIST = defineJob('waitlist.serve', 'bookings');
