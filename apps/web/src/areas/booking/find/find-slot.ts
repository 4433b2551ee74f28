import { DAY_MINUTES, MINUTE_MS } from '../../../api/durations';
import type { Interval, Rules } from '../../../api/types';
import { roundUpToStep } from '../shared/desks/slot';

/** All times of this file are minutes since the midnight of the shown day. */
interface MinuteSlot {
  start: number;
  end: number;
}

type SlotRules = Pick<Rules, 'slotStepMinutes' | 'deskMinimumMinutes' | 'deskMaximumMinutes'>;

interface ShownDay {
  open: readonly Interval[];
  /** Some area never closes: the centre can be asked for any hour, and the other areas fall out by their own hours. */
  isAlwaysOpen: boolean;
  /** In ms. */
  midnight: number;
  /** In ms; null on another day than today. */
  now: number | null;
}

/** Between what a desk can be booked on a day. */
export interface DayTimes {
  /** The first time that is not over. */
  earliest: number;
  /** When the last booking of the day begins. */
  latestStart: number;
  /** When the last booking ends; on the next day where an area never closes. */
  closing: number;
  /** When a booking begins if nobody said. */
  usualStart: number;
}

const USUAL_START = 9 * 60;

/** When the last booking of a day begins and ends. Where an area never closes, it ends on the next day. */
function findLastTimes(
  lastClosing: number | null,
  rules: SlotRules,
): Pick<DayTimes, 'latestStart' | 'closing'> {
  if (lastClosing !== null)
    return { latestStart: lastClosing - rules.deskMinimumMinutes, closing: lastClosing };
  return {
    latestStart: DAY_MINUTES - rules.slotStepMinutes,
    closing: DAY_MINUTES + rules.deskMaximumMinutes,
  };
}

/** Between what a desk can be booked on a day. */
export function findDayTimes({ open, isAlwaysOpen, midnight, now }: ShownDay, rules: SlotRules): DayTimes {
  const minutesOf = (moment: number) => (moment - midnight) / MINUTE_MS;
  const first = open[0];
  const last = open.at(-1);
  const firstOpening = first ? minutesOf(Date.parse(first.start)) : null;
  const lastClosing = last ? minutesOf(Date.parse(last.end)) : 0;
  const opening = isAlwaysOpen ? 0 : (firstOpening ?? 0);
  const next = now === null ? null : minutesOf(roundUpToStep(now, rules.slotStepMinutes));
  const earliest = Math.max(opening, next ?? opening);
  return {
    earliest,
    ...findLastTimes(isAlwaysOpen ? null : lastClosing, rules),
    usualStart: next === null ? (firstOpening ?? USUAL_START) : earliest,
  };
}

/** Whether not even the shortest booking fits before closing. */
export function isDayOver(times: DayTimes, rules: Pick<Rules, 'deskMinimumMinutes'>): boolean {
  return times.closing - times.earliest < rules.deskMinimumMinutes;
}

interface WantedTimes {
  /** Null when nobody said. */
  from: number | null;
  to: number | null;
  /** How long a booking is if nobody said. */
  usualMinutes: number;
}

/** A wanted end before the start is one of the next day, where an area is open then. */
function endOf({ from, to }: WantedTimes, { closing }: DayTimes): number | null {
  const isOfNextDay = to !== null && from !== null && to <= from && closing > DAY_MINUTES;
  return isOfNextDay ? to + DAY_MINUTES : to;
}

/** The slot that is searched: what is wanted, as far as the day and the rules allow it. */
export function findSlot(times: DayTimes, wanted: WantedTimes, rules: SlotRules): MinuteSlot {
  const start = Math.max(times.earliest, Math.min(times.latestStart, wanted.from ?? times.usualStart));
  const wantedEnd = endOf(wanted, times) ?? start + wanted.usualMinutes;
  const shortestEnd = start + rules.deskMinimumMinutes;
  const longestEnd = Math.min(times.closing, start + rules.deskMaximumMinutes);
  return { start, end: Math.min(longestEnd, Math.max(shortestEnd, wantedEnd)) };
}

interface TimeChoices {
  from: number;
  to: number;
  step: number;
}

const MIN_STEP = 5;
/** Times are offered in steps of at least so many minutes, so that the list stays short. */
const MIN_OFFERED_STEP = 15;

function stepOf({ slotStepMinutes }: Pick<Rules, 'slotStepMinutes'>): number {
  const times = slotStepMinutes < MIN_OFFERED_STEP ? Math.ceil(MIN_OFFERED_STEP / slotStepMinutes) : 1;
  return Math.max(MIN_STEP, slotStepMinutes) * times;
}

/** The times at which the slot may start. */
export function startChoices(times: DayTimes, rules: SlotRules): TimeChoices {
  const step = stepOf(rules);
  return {
    from: Math.ceil(times.earliest / step) * step,
    to: times.latestStart,
    step,
  };
}

/** Until when the day is shown for a slot: to its end, or as long as a booking with this start can last. */
export function lastEnd(times: DayTimes, start: number, rules: Pick<Rules, 'deskMaximumMinutes'>): number {
  return Math.min(times.closing, Math.max(DAY_MINUTES, start + rules.deskMaximumMinutes));
}

/** The times at which a slot with this start may end. */
export function endChoices(times: DayTimes, start: number, rules: SlotRules): TimeChoices {
  const step = stepOf(rules);
  return {
    from: Math.ceil((start + rules.deskMinimumMinutes) / step) * step,
    to: Math.min(times.closing, start + rules.deskMaximumMinutes),
    step,
  };
}
