import { defineJob } from '@birlik/queue';

/** Offers free slots to waiting people. */
export const SERVE_WAITLIST = defineJob('waitlist.serve', 'bookings');
