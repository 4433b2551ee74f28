import { maySee } from '@birlik/bookings';
import { type Actor, isStaff } from '@birlik/kernel';
import type { Activity } from './activity.js';

/** Its people and the centre's staff may change an activity. Everybody may see it. */
export function mayChange(
  actor: Actor,
  activity: Pick<Activity, 'centreId' | 'personId' | 'organisationId'>,
): boolean {
  return maySee(actor, activity);
}

/** Only staff may plan sessions that have no booking: nothing says whose they are. */
export function mayPlanWithoutBooking(actor: Actor, centreId: string): boolean {
  return isStaff(actor, centreId);
}
