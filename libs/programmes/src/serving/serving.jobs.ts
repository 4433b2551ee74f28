import { defineJob } from '@birlik/queue';

/** Offers free seats to waiting people and ends expired offers. */
export const SERVE_ACTIVITIES = defineJob('activities.serve', 'bookings');
