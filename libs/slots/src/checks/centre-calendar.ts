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

/** Answers kept for one snapshot; somebody who asks for every date there is must not fill the memory. */
const MAX_CACHED_ANSWERS = 5_000;
const kept = new WeakMap<Centre, Map<string, readonly Interval[]>>();

/**
 * Works a stretch of a centre's calendar out once for each snapshot of it. One search puts the same few dates to every
 * rule for every desk, and zone arithmetic was three quarters of its time; see docs/performance.md.
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

/** A day of the centre from midnight to midnight. */
export function findDay(centre: Centre, date: LocalDate): Interval {
  return once(centre, `day ${date}`, () => [dayOf(date, centre.zone)])[0]!;
}

/** The Monday-to-Sunday week of the centre in which a date lies. */
export function findWeek(centre: Centre, date: LocalDate): Interval {
  return once(centre, `week ${date}`, () => [weekOf(date, centre.zone)])[0]!;
}

/** The calendar month of the centre in which a date lies. */
export function findMonth(centre: Centre, date: LocalDate): Interval {
  return once(centre, `month ${date.slice(0, 7)}`, () => {
    const first = `${date.slice(0, 7)}-01`;
    return [stretchOfDays(centre, first, firstOfNextMonth(first))];
  })[0]!;
}

/** The term of the centre in which a date lies: from its first day to the next term's. */
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

/** The first day of the month after that of `first`. */
function firstOfNextMonth(first: LocalDate): LocalDate {
  return `${addDays(first, 31).slice(0, 7)}-01`;
}

/** Hours of a policy within the local dates `from` … `to` inclusive; worked out once for each snapshot. */
export function listPolicyHours(
  centre: Centre,
  { key, hours }: { readonly key: string; readonly hours: WeeklyHours },
  from: LocalDate,
  to: LocalDate,
): readonly Interval[] {
  return once(centre, `policy ${key} ${from} ${to}`, () => listOpenHours(centre, hours, from, to));
}

/** When the space's area is open within the local dates `from` … `to` inclusive. */
export function listOpenIntervals(
  centre: Centre,
  { area }: Pick<Space, 'area'>,
  from: LocalDate,
  to: LocalDate,
): readonly Interval[] {
  const hours = centre.areas.get(area)?.hours ?? 'centre';
  return once(centre, `open ${area} ${from} ${to}`, () => listOpenHours(centre, hours, from, to));
}

/** When the space's area is open around the slot, from the day before it to the day after. */
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
