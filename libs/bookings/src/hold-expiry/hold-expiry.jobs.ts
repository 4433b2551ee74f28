import { defineJob } from '@birlik/queue';

/** A hold or an offer whose time is over. The guarded UPDATE decides whether it is. */
export const EXPIRE_HOLD = defineJob<{ bookingId: string }>('booking.expire-hold', 'bookings', ['bookingId']);
