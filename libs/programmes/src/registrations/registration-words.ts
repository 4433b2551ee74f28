// What a registered person has to be told, compared with what they were told last. Pure.
import { type DateFacts, isExpected, type LastWord } from '@birlik/notifications';

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
