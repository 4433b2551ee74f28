import { defineJob } from '@birlik/queue';

/** Offers free slots to those who wait. */
export const SERVE_WAITLIST = defineJob('waitlist.serve', 'bookings');
