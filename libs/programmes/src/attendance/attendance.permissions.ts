import type { Actor } from '@birlik/kernel';
import type { Activity } from '../activities/activity.js';
import { mayChange } from '../activities/activity.permissions.js';

/**
 * A roster contains names, so only people who may change the activity may see it: its owner, its organisation
 * and staff of the centre.
 */
export function maySeeRoster(actor: Actor, activity: Activity): boolean {
  return mayChange(actor, activity);
}

/** People who may see the roster may mark attendance. */
export function mayMarkAttendance(actor: Actor, activity: Activity): boolean {
  return maySeeRoster(actor, activity);
}
