// What a person has to be told of a booking, compared with what they were told last. Pure.
import type { Actor } from '@birlik/kernel';
import { isExpected, type LastWord, saysSame, type TimeAndPlace } from '@birlik/notifications';
import type { Booking } from './booking.js';

/** A message that says how a booking is now. */
export type ChangeWord = 'confirmation' | 'changed' | 'awaits_approval';

/** Returns true if somebody else than its person did it. The person may not know of it then. */
export function isByOthers(actor: Actor, { personId }: Pick<Booking, 'personId'>): boolean {
  return actor.kind !== 'person' || actor.personId !== personId;
}

/** Returns what a person has to be told of a booking as it is now; null when they know it, or when it is not for sure yet. */
export function chooseWord(
  last: LastWord | undefined,
  { state }: Pick<Booking, 'state'>,
  now: TimeAndPlace,
  movedByOthers: boolean,
): ChangeWord | null {
  if (state === 'requested') return chooseWordOfRequest(last, now, movedByOthers);
  if (state !== 'confirmed' && state !== 'checked_in') return null;
  if (saysSame(last, 'request', now)) return null;
  if (last) return last.says === 'request' ? 'changed' : 'confirmation';
  // The person knows it from the screen as it was. Who is here already sees how it is.
  if (movedByOthers) return 'changed';
  return state === 'checked_in' ? null : 'confirmation';
}

function chooseWordOfRequest(
  last: LastWord | undefined,
  now: TimeAndPlace,
  movedByOthers: boolean,
): ChangeWord | null {
  if (saysSame(last, 'tentative', now)) return null;
  return isExpected(last) || movedByOthers ? 'awaits_approval' : null;
}

/** Returns true if a person has to be told that a booking is over: others ended it, or something was said of it. */
export function tellsOfEnd(last: LastWord | undefined, byOthers: boolean): boolean {
  return byOthers || isExpected(last);
}
