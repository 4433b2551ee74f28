import { defineJob } from '@birlik/queue';

/** Offers free seats of activities to those who wait, and ends offers whose time is over. */
export const SERVE_ACTIVITIES = defineJob('activities.serve', 'bookings');
