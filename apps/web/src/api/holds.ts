import { newKey, send } from './client';
import type { Booking, NewBooking } from './types';

/** Keeps a slot for some minutes while its form is filled. */
export function createHold(body: NewBooking): Promise<Booking> {
  return send<Booking>('POST', '/holds', { body: body, idempotencyKey: newKey() });
}

export function confirmHold(
  { id }: Pick<Booking, 'id'>,
  form: { title?: string; people?: number },
): Promise<Booking> {
  return send<Booking>('POST', `/holds/${id}/confirm`, { body: form, idempotencyKey: newKey() });
}

/** Gives it back before its time is over; also while the page is being left. */
export function releaseHold({ id }: Pick<Booking, 'id'>): Promise<Booking> {
  return send<Booking>('POST', `/holds/${id}/release`, { idempotencyKey: newKey(), keepalive: true });
}
