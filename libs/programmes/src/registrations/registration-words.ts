// What a registered person has to be told, compared with what they were told last. Pure.
import { type DateFacts, isExpected, type LastWord } from '@birlik/notifications';
import type { Activity } from '../activities/activity.js';

/** A message that says how the sessions of a registered person are now. */
export type RegistrationWord =
  'registration_confirmed' | 'event_changed' | 'event_awaits_approval' | 'event_approved';

/** Returns what a registered person has to be told of these sessions; null when they know. */
export function chooseRegistrationWord(
  last: LastWord | undefined,
  dates: readonly DateFacts[],
): RegistrationWord | null {
  if (!isExpected(last) || !last.inCalendar) return 'registration_confirmed';
  const coming = dates.map(({ id }) => id);
  const known = (last.dates ?? []).filter(({ id }) => coming.includes(id));
  if (isSame(known, dates)) return null;
  const changed = dates.filter((date) => !known.some((one) => isSame([one], [date])));
  if (changed.some(({ awaits = false }) => awaits)) return 'event_awaits_approval';
  const approved = known.map((date) => ({ ...date, awaits: false }));
  return isSame(approved, dates) ? 'event_approved' : 'event_changed';
}

/** Returns the numbers of cancelled sessions that a person still expects. */
export function findExpectedInVain(
  last: LastWord | undefined,
  { sessions }: Pick<Activity, 'sessions'>,
): number[] {
  if (!isExpected(last)) return [];
  const expected = (last.dates ?? []).filter(({ isOff = false }) => !isOff).map(({ id }) => id);
  return sessions
    .filter(({ id, state }) => state === 'cancelled' && expected.includes(id))
    .map(({ number }) => number);
}

function isSame(known: readonly DateFacts[], dates: readonly DateFacts[]): boolean {
  const digest = (all: readonly DateFacts[]) =>
    all
      .map(({ id, start, end, spaces, isOff = false, awaits = false }) =>
        JSON.stringify([id, start, end, isOff, awaits, spaces.map(({ kk, ru, en }) => [kk, ru, en])]),
      )
      .sort()
      .join();
  return digest(known) === digest(dates);
}
