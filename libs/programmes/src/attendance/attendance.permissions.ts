import type { Actor } from '@birlik/kernel';
import type { Activity } from '../activities/activity.js';
import { mayChange } from '../activities/activity.permissions.js';

/** A roster has names of people: those who may change the activity see it, and the centre's staff. */
export function maySeeRoster(actor: Actor, activity: Activity): boolean {
  return mayChange(actor, activity);
}

/** Who sees the roster marks who came. */
export function mayMarkAttendance(actor: Actor, activity: Activity): boolean {
  return maySeeRoster(actor, activity);
}
