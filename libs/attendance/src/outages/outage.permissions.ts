import { type Actor, hasRight } from '@birlik/kernel';

/** Staff may begin and end an outage. */
export function mayReportOutage(actor: Actor, centreId: string): boolean {
  return hasRight(actor, centreId, 'report_outages');
}
