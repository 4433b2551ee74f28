import { type Actor, belongsTo } from '@birlik/kernel';

/** Whoever has a role in a centre may follow its live stream. Staff see more in it. */
export function mayFollow(actor: Actor, centreId: string): boolean {
  return belongsTo(actor, centreId);
}
