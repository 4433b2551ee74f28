import type { Actor } from '@birlik/kernel';
import type { Activity } from '../activities/activity.js';
import { mayChange } from '../activities/activity.permissions.js';

/**
 * People who may change the activity may see its roster, because it contains names. So may staff of the
 * centre.
 */
export function maySeeRoster(actor: Actor, activity: Activity): boolean {
  return mayChange(actor, activity);
}

/** People who may see the roster may mark attendance. */
export function mayMarkAttendance(actor: Actor, activity: Activity): boolean {
  return maySeeRoster(actor, activity);
}
