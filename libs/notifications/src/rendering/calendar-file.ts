import { generateIcsCalendar, type IcsCalendar } from 'ts-ics';
import type { Instant } from '@birlik/kernel';

/** A time to keep, or to forget, in somebody's calendar. */
export interface CalendarEntry {
  readonly id: string;
  /** A later version replaces what a calendar holds under the same id. */
  readonly version: number;
  readonly start: Instant;
  readonly end: Instant;
  readonly name: string;
  readonly location: string;
  readonly isCancelled: boolean;
}

/** The entry as an iCalendar file. Times are UTC: a copied zone block would freeze today's law (Kazakhstan moved in 2024). */
export function writeCalendarFile(entry: CalendarEntry): string {
  const calendar: IcsCalendar = {
    prodId: '-//Birlik//Birlik//KK',
    version: '2.0',
    method: 'PUBLISH',
    events: [
      {
        uid: `${entry.id}@birlik`,
        // Not the time of writing, so that a message that is sent a second time carries the same file.
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

/** A line break in a value could end its line and begin a property of the writer's own. */
function oneLine(text: string): string {
  return text.replace(/[\r\n\u2028\u2029]+/g, ' ');
}
