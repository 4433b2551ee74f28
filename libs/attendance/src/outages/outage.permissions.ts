import { type Actor, isStaff } from '@birlik/kernel';

/** Staff report that nobody can prove that they came, and that it is over. */
export function mayReportOutage(actor: Actor, centreId: string): boolean {
  return isStaff(actor, centreId);
}
