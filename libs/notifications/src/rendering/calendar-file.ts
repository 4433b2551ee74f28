import { generateIcsCalendar, type IcsCalendar } from 'ts-ics';
import type { Instant } from '@birlik/kernel';

/** A time to add to or to remove from a calendar. */
export interface CalendarEntry {
  readonly id: string;
  /** A later version replaces the entry with the same id in a calendar. */
  readonly version: number;
  readonly start: Instant;
  readonly end: Instant;
  readonly name: string;
  readonly location: string;
  readonly isCancelled: boolean;
}

/**
 * Writes the entry as an iCalendar file. Times are UTC: a time zone in the file would fix today's law
 * (Kazakhstan changed its zone in 2024).
 */
export function writeCalendarFile(entry: CalendarEntry): string {
  const calendar: IcsCalendar = {
    prodId: '-//Birlik//Birlik//KK',
    version: '2.0',
    method: 'PUBLISH',
    events: [
      {
        uid: `${entry.id}@birlik`,
        // Not the current time, so that a second copy of a message has the same file.
        stamp: { date: new Date(entry.start) },
        start: { date: new Date(entry.start) },
        end: { date: new Date(entry.end) },
        summary: oneLine(entry.name),
        location: oneLine(entry.location),
        sequence: entry.version,
        status: entry.isCancelled ? 'CANCELLED' : 'CONFIRMED',
      },
    ],
  };
  return generateIcsCalendar(calendar);
}

/** Removes line breaks, because a line break in a value could begin another property. */
function oneLine(text: string): string {
  return text.replace(/[\r\n\u2028\u2029]+/g, ' ');
}
