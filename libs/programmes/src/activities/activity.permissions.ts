import { maySee } from '@birlik/bookings';
import { type Actor, hasRight } from '@birlik/kernel';
import type { Activity } from './activity.js';

/** The owner of an activity, its organisation and staff of the centre may change it: those who may see its bookings. */
export function mayChange(
  actor: Actor,
  activity: Pick<Activity, 'centreId' | 'personId' | 'organisationId'>,
): boolean {
  return maySee(actor, activity);
}

/** Only staff may plan sessions without a booking, because such sessions have no owner. */
export function mayPlanWithoutBooking(actor: Actor, centreId: string): boolean {
  return hasRight(actor, centreId, 'act_for_others');
}
