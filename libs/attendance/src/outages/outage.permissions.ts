import { type Actor, isStaff } from '@birlik/kernel';

/** Staff may begin and end an outage. */
export function mayReportOutage(actor: Actor, centreId: string): boolean {
  return isStaff(actor, centreId);
}
