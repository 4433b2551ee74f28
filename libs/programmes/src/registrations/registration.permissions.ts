import { type Actor, isStaff, type Person } from '@birlik/kernel';
import type { Activity } from '../activities/activity.js';
import { mayChange } from '../activities/activity.permissions.js';
import type { Registration } from './registration.js';

/** Its person and the centre's staff. For everybody else it does not exist. Who may see it may also cancel it. */
export function maySeeRegistration(
  actor: Person,
  registration: Pick<Registration, 'personId' | 'centreId'>,
): boolean {
  return registration.personId === actor.personId || isStaff(actor, registration.centreId);
}

/** Only its person answers an offer. */
export function mayAnswerOffer(actor: Person, registration: Pick<Registration, 'personId'>): boolean {
  return registration.personId === actor.personId;
}

/** Who may change the activity may put guests on its list. */
export function mayRegisterGuest(actor: Actor, activity: Activity): boolean {
  return mayChange(actor, activity);
}
