import { defineJob } from '@birlik/queue';

/** Offers free places of events to those who wait, and ends offers whose time is over. */
export const SERVE_EVENTS = defineJob('events.serve', 'bookings');
