import { maySee } from '@birlik/bookings';
import type { Actor } from '@birlik/kernel';
import type { Event } from './event.js';

/** Who may change its booking may change the event: its people and the centre's staff. Everybody may see it. */
export function mayChange(
  actor: Actor,
  event: Pick<Event, 'centreId' | 'personId' | 'organisationId'>,
): boolean {
  return maySee(actor, event);
}
