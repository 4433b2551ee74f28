import { Temporal } from 'temporal-polyfill';
import { DAY, MINUTE, type Instant, type Interval } from './interval.js';

/** A calendar date in a centre's zone, `YYYY-MM-DD`. */
export type LocalDate = string;
/** A wall time, `HH:MM`. `24:00` is the end of the day. */
export type WallTime = string;

/** An instant that people read as a wall time of a zone. */
export interface ZonedInstant {
  readonly instant: Instant;
  readonly zone: string;
}

const QUARTER = 15 * MINUTE;
const MAX_KEPT_PER_ZONE = 20_000;

/**
 * Minutes that `zone` is ahead of UTC at `at`.
 * Since 1972 every change of every zone has fallen on a quarter of an hour of UTC, so one answer is kept for each quarter.
 */
export function offsetMinutes(zone: string, at: Instant): number {
  return offsetOfQuarter(zone, Math.floor(at / QUARTER));
}

const offsetOfQuarter = keepResults((zone, quarter) => {
  const zoned = Temporal.Instant.fromEpochMilliseconds(quarter * QUARTER).toZonedDateTimeISO(zone);
  return zoned.offsetNanoseconds / 60e9;
});

/** The moment as RFC 3339 with the offset of `zone`, to the second, or to the millisecond when it is not on a second. */
export function formatInstant(at: Instant, zone: string): string {
  // Slots begin and end on the minute and are formatted often, so those texts are kept. The current time rarely is on a
  // minute.
  return at % MINUTE === 0 ? formatMinute(zone, at) : formatMoment(zone, at);
}

const formatMinute = keepResults(formatMoment);

function formatMoment(zone: string, at: Instant): string {
  const offset = offsetMinutes(zone, at);
  const local = new Date(at + offset * MINUTE).toISOString();
  const cut = at % 1000 === 0 ? local.slice(0, 19) : local.slice(0, 23);
  const sign = offset < 0 ? '-' : '+';
  const size = Math.abs(offset);
  return `${cut}${sign}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

function two(n: number): string {
  return n < 10 ? `0${n}` : String(n);
}

/** The calendar date in `zone` at `at`. */
export function localDateOf(at: Instant, zone: string): LocalDate {
  return new Date(at + offsetMinutes(zone, at) * MINUTE).toISOString().slice(0, 10);
}

/** The wall time `HH:MM` in `zone` at `at`. */
export function wallTimeOf(at: Instant, zone: string): WallTime {
  return new Date(at + offsetMinutes(zone, at) * MINUTE).toISOString().slice(11, 16);
}

/**
 * The moment when clocks in `zone` show `time` on `date`. A time that a clock change skips becomes the moment
 * after the gap. A time that a clock change repeats is the first of the two.
 */
export function instantAt(date: LocalDate, time: WallTime, zone: string): Instant {
  if (time === '24:00') return instantAt(addDays(date, 1), '00:00', zone);
  // When the offset is the same a day before and a day after, there is one answer, and it needs no calendar objects.
  const asIfUtc = Date.parse(`${date}T${time}Z`);
  const before = offsetMinutes(zone, asIfUtc - DAY);
  if (before === offsetMinutes(zone, asIfUtc + DAY)) return asIfUtc - before * MINUTE;
  return Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(zone, {
    disambiguation: 'compatible',
  }).epochMilliseconds;
}

/** The day `date` in `zone` from midnight to midnight: 23, 24 or 25 hours. */
export function dayOf(date: LocalDate, zone: string): Interval {
  return { start: instantAt(date, '00:00', zone), end: instantAt(addDays(date, 1), '00:00', zone) };
}

/** The week in `zone`, from Monday to Monday, that contains `date`. */
export function weekOf(date: LocalDate, zone: string): Interval {
  const monday = addDays(date, 1 - weekdayOf(date));
  return { start: instantAt(monday, '00:00', zone), end: instantAt(addDays(monday, 7), '00:00', zone) };
}

/** The date `days` days after `date`. `days` may be negative. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** The ISO weekday: Monday is 1, Sunday is 7. */
export function weekdayOf(date: LocalDate): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
}

/** True when the text is a date that exists, in the form `YYYY-MM-DD`. */
export function isLocalDate(text: string): boolean {
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) &&
    !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) &&
    new Date(`${text}T00:00:00Z`).toISOString().startsWith(text)
  );
}

/** The first moment at or after `at` that is a whole multiple of `minutes` since 1970-01-01T00:00:00Z. */
export function nextStep(at: Instant, minutes: number): Instant {
  const step = minutes * MINUTE;
  return Math.ceil(at / step) * step;
}

/** Keeps the results of `compute` by zone and number. A zone that has `MAX_KEPT_PER_ZONE` results starts anew. */
function keepResults<T>(compute: (zone: string, n: number) => T): (zone: string, n: number) => T {
  const zones = new Map<string, Map<number, T>>();
  return (zone, n) => {
    let known = zones.get(zone);
    if (!known) zones.set(zone, (known = new Map()));
    let answer = known.get(n);
    if (answer === undefined) {
      if (known.size >= MAX_KEPT_PER_ZONE) known.clear();
      known.set(n, (answer = compute(zone, n)));
    }
    return answer;
  };
}

/**
 * Refuses time zone data that is older than Kazakhstan's move to UTC+5 on 2024-03-01.
 * @throws Error unless Asia/Almaty is at +06:00 before that day and at +05:00 after it
 */
export function assertZoneDataIsCurrent(): void {
  const before = offsetMinutes('Asia/Almaty', Date.parse('2024-02-01T00:00:00Z'));
  const after = offsetMinutes('Asia/Almaty', Date.parse('2026-01-01T00:00:00Z'));
  if (before !== 360 || after !== 300)
    throw new Error(
      `This machine's time zone data is out of date: Asia/Almaty must be +06:00 before and +05:00 after 2024-03-01 (found ${before} and ${after} minutes). Update Node.js.`,
    );
}
