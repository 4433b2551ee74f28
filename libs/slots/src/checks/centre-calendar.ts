import {
  addDays,
  dayOf,
  type Instant,
  type Interval,
  type LocalDate,
  localDateOf,
  weekOf,
} from '@birlik/kernel';
import { type Centre, listOpenHours, type Space, type WeeklyHours } from '@birlik/rooms';

/** Limit of the cache of one snapshot, so that requests for many dates cannot fill the memory. */
const MAX_CACHED_ANSWERS = 5_000;
const kept = new WeakMap<Centre, Map<string, readonly Interval[]>>();

/**
 * Computes a part of a centre's calendar once for each snapshot. One search asks every rule about the same
 * few dates for every desk, and time zone arithmetic was three quarters of its time; see docs/performance.md.
 */
function once(centre: Centre, key: string, workOut: () => readonly Interval[]): readonly Interval[] {
  let known = kept.get(centre);
  if (!known) kept.set(centre, (known = new Map()));
  let answer = known.get(key);
  if (!answer) {
    if (known.size >= MAX_CACHED_ANSWERS) known.clear();
    known.set(key, (answer = workOut()));
  }
  return answer;
}

/** Returns a day of the centre, from midnight to midnight. */
export function findDay(centre: Centre, date: LocalDate): Interval {
  return once(centre, `day ${date}`, () => [dayOf(date, centre.zone)])[0]!;
}

/** Returns the week of the centre, Monday to Sunday, that contains a date. */
export function findWeek(centre: Centre, date: LocalDate): Interval {
  return once(centre, `week ${date}`, () => [weekOf(date, centre.zone)])[0]!;
}

/** Returns the calendar month of the centre that contains a date. */
export function findMonth(centre: Centre, date: LocalDate): Interval {
  return once(centre, `month ${date.slice(0, 7)}`, () => {
    const first = `${date.slice(0, 7)}-01`;
    return [stretchOfDays(centre, first, firstOfNextMonth(first))];
  })[0]!;
}

/** Returns the term of the centre that contains a date, until the start of the next term. */
export function findTerm(centre: Centre, date: LocalDate): Interval {
  return once(centre, `term ${date}`, () => {
    const year = Number(date.slice(0, 4));
    const starts = [year - 1, year, year + 1].flatMap((y) => centre.terms.map((day) => `${y}-${day}`));
    const next = starts.findIndex((start) => start > date);
    return [stretchOfDays(centre, starts[next - 1]!, starts[next]!)];
  })[0]!;
}

function stretchOfDays(centre: Centre, from: LocalDate, to: LocalDate): Interval {
  return { start: dayOf(from, centre.zone).start, end: dayOf(to, centre.zone).start };
}

/** Returns the first day of the month after `first`. */
function firstOfNextMonth(first: LocalDate): LocalDate {
  return `${addDays(first, 31).slice(0, 7)}-01`;
}

/**
 * Returns the hours of a policy on the local dates `from` … `to` inclusive. The result is cached for each
 * snapshot.
 */
export function listPolicyHours(
  centre: Centre,
  { key, hours }: { readonly key: string; readonly hours: WeeklyHours },
  from: LocalDate,
  to: LocalDate,
): readonly Interval[] {
  return once(centre, `policy ${key} ${from} ${to}`, () => listOpenHours(centre, hours, from, to));
}

/** Returns the opening hours of the space's area on the local dates `from` … `to` inclusive. */
export function listOpenIntervals(
  centre: Centre,
  { area }: Pick<Space, 'area'>,
  from: LocalDate,
  to: LocalDate,
): readonly Interval[] {
  const hours = centre.areas.get(area)?.hours ?? 'centre';
  return once(centre, `open ${area} ${from} ${to}`, () => listOpenHours(centre, hours, from, to));
}

/** Returns the opening hours of the space's area from the day before the slot to the day after it. */
export function listOpenAround(
  centre: Centre,
  space: Pick<Space, 'area'>,
  slot: Interval,
): readonly Interval[] {
  return listOpenIntervals(
    centre,
    space,
    addDays(dateIn(centre, slot.start), -1),
    addDays(dateIn(centre, slot.end), 1),
  );
}

function dateIn(centre: Centre, at: Instant): LocalDate {
  return localDateOf(at, centre.zone);
}
