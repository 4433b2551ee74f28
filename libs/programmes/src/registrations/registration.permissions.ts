import { type Actor, hasRight, type Person } from '@birlik/kernel';
import type { Activity } from '../activities/activity.js';
import { mayChange } from '../activities/activity.permissions.js';
import type { Registration } from './registration.js';

/**
 * The person and staff of the centre may see a registration; for others it does not exist. People who may see
 * it may also cancel it.
 */
export function maySeeRegistration(
  actor: Person,
  registration: Pick<Registration, 'personId' | 'centreId'>,
): boolean {
  return registration.personId === actor.personId || hasRight(actor, registration.centreId, 'act_for_others');
}

/** Only the person may answer an offer. */
export function mayAnswerOffer(actor: Person, registration: Pick<Registration, 'personId'>): boolean {
  return registration.personId === actor.personId;
}

/** People who may change the activity may register guests. */
export function mayRegisterGuest(actor: Actor, activity: Activity): boolean {
  return mayChange(actor, activity);
}
