import { defineJob } from '@birlik/queue';

/** Expires a hold or an offer. A guarded UPDATE decides whether it has expired. */
export const EXPIRE_HOLD = defineJob<{ bookingId: string }>('booking.expire-hold', 'bookings', ['bookingId']);
