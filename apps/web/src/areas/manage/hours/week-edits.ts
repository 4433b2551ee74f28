import type { Calendar, HoursDraft, Localised, WeeklyHours } from '../../../api/types';
import { areSameHours, hasOverlap } from './time-range';
import { weekdays, type Weekday } from './weekdays';

type Hours = Pick<Calendar, 'hours' | 'holidayHours'>;

/** What a manager has changed in the hours of the centre and not saved yet. */
export interface WeekEdits {
  days: Partial<WeeklyHours>;
  /** Hours on holidays; null as they are. */
  holidayHours: string[] | null;
}

/** Nothing has been changed. */
export const NO_EDITS: WeekEdits = { days: {}, holidayHours: null };

/** The hours of the centre with the changes in them. */
export interface EditedHours {
  week: WeeklyHours;
  holidayHours: string[];
  changedDays: readonly Weekday[];
  isHolidayChanged: boolean;
  isChanged: boolean;
  hasOverlap: boolean;
}

/** Puts the changes into the hours of the centre. */
export function editHours(before: Hours, edits: WeekEdits): EditedHours {
  const week = { ...before.hours, ...edits.days };
  const holidayHours = edits.holidayHours ?? before.holidayHours;
  const changedDays = weekdays.filter((day) => !areSameHours(week[day], before.hours[day]));
  const isHolidayChanged = !areSameHours(holidayHours, before.holidayHours);
  return {
    week,
    holidayHours,
    changedDays,
    isHolidayChanged,
    isChanged: changedDays.length > 0 || isHolidayChanged,
    hasOverlap: [...weekdays.map((day) => week[day]), holidayHours].some(hasOverlap),
  };
}

/** The changed hours as the API takes them: what is as before is left out. */
export function weekDraft(edited: EditedHours, reason: Localised): HoursDraft {
  return {
    reason,
    ...(edited.changedDays.length > 0 ? { hours: edited.week } : {}),
    ...(edited.isHolidayChanged ? { holidayHours: edited.holidayHours } : {}),
  };
}

/** The draft that takes another draft back. */
export function restoredHours({ reason, hours, holidayHours }: HoursDraft, before: Hours): HoursDraft {
  return {
    reason,
    ...(hours ? { hours: before.hours } : {}),
    ...(holidayHours ? { holidayHours: before.holidayHours } : {}),
  };
}

/** Gives some days the hours of another. */
export function copyHours(edits: WeekEdits, hours: string[], days: readonly Weekday[]): WeekEdits {
  const copies = Object.fromEntries(days.map((day) => [day, hours]));
  return { ...edits, days: { ...edits.days, ...copies } };
}
