// What a registered person has to be told, compared with what they were told last. Pure.
import { type DateFacts, isExpected, type LastWord } from '@birlik/notifications';
import type { Activity } from '../activities/activity.js';

/** Returns what a registered person has to be told of these sessions; null when they know. */
export function chooseRegistrationWord(
  last: LastWord | undefined,
  dates: readonly DateFacts[],
): 'registration_confirmed' | 'event_changed' | null {
  if (!isExpected(last) || !last.inCalendar) return 'registration_confirmed';
  const coming = dates.map(({ id }) => id);
  const known = (last.dates ?? []).filter(({ id }) => coming.includes(id));
  return isSame(known, dates) ? null : 'event_changed';
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
      .map(({ id, start, end, spaces, isOff = false }) =>
        JSON.stringify([id, start, end, isOff, spaces.map(({ kk, ru, en }) => [kk, ru, en])]),
      )
      .sort()
      .join();
  return digest(known) === digest(dates);
}
