import type { Calendar, CalendarDay, DayChange, DayKind, HoursDraft, Localised } from '../../../api/types';
import { datesFrom, daysBetween } from '../../../intl/calendar-date';
import { isComplete } from '../../../intl/localised';
import { BACK_TO_USUAL, dayNamePresets } from './presets';
import { hasOverlap, hoursOf } from './time-range';

/** What a manager makes of a day and of those after it. */
export interface DayEdits {
  /** Null before anything is chosen. */
  kind: DayKind | null;
  lastDay: string;
  names: Localised;
  /** Only a special day has hours of its own. */
  hours: string[];
}

/** Nothing is chosen for the day yet. */
export function firstDayEdits({ date }: CalendarDay, hours: string[]): DayEdits {
  return { kind: null, lastDay: date, names: dayNamePresets.holiday[0]!, hours };
}

/** Chooses a kind, with its first name. The same kind again takes the choice back. */
export function chooseKind(edits: DayEdits, kind: DayKind): DayEdits {
  const names = kind === 'usual' ? edits.names : dayNamePresets[kind][0]!;
  return { ...edits, kind: kind === edits.kind ? null : kind, names };
}

/** The days that are changed. */
export function editedDates(date: string, { lastDay }: DayEdits): string[] {
  return datesFrom(date, daysBetween(date, lastDay) + 1);
}

function dayChange(date: string, { kind, names, hours }: DayEdits): DayChange {
  if (kind === null || kind === 'usual') return { date, kind: 'usual' };
  return { date, kind, names, ...(kind === 'special' ? { hours } : {}) };
}

/** The changed days as the API takes them. */
export function dayDraft(dates: readonly string[], edits: DayEdits): HoursDraft {
  return {
    reason: edits.kind === 'usual' ? BACK_TO_USUAL : edits.names,
    days: dates.map((date) => dayChange(date, edits)),
  };
}

/** Whether everything is filled in. */
export function isDayComplete({ kind, names, hours }: DayEdits): boolean {
  if (kind === 'usual') return true;
  if (kind === 'special' && hasOverlap(hours)) return false;
  return isComplete(names);
}

/** The draft that makes the days what they were. A day that the centre did not change itself is usual again. */
export function restoredDays(
  dates: readonly string[],
  { days }: Pick<Calendar, 'days'>,
  minutesOf: (instant: string) => number,
): HoursDraft {
  const restored = dates.map((date): DayChange => {
    const before = days.find((day) => day.date === date);
    if (!before?.own || before.kind === 'usual' || !before.names) return { date, kind: 'usual' };
    return { date, kind: before.kind, names: before.names, hours: hoursOf(before.open, minutesOf) };
  });
  return { reason: BACK_TO_USUAL, days: restored };
}
