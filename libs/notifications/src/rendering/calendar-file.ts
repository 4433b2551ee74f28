import type { Instant } from '@birlik/kernel';

/** Somebody with a mail address. */
export interface MailAddress {
  readonly name: string;
  readonly address: string;
}

/** What an entry says: it takes place, it waits for an answer, or it is called off. */
export type EntryStatus = 'confirmed' | 'tentative' | 'cancelled';

/** A time to add to or to remove from a calendar. */
export interface CalendarEntry {
  /** The same for each message about the same thing to the same person. */
  readonly uid: string;
  /** A later version replaces the entry with the same id in a calendar. */
  readonly version: number;
  /** When the message was written. A second copy of the message has the same file. */
  readonly writtenAt: Instant;
  readonly start: Instant;
  readonly end: Instant;
  readonly name: string;
  readonly location: string;
  readonly status: EntryStatus;
  readonly organizer: MailAddress;
  readonly attendee: MailAddress;
}

/** A calendar object, and the method that the type of its mail part has to name too. */
export interface CalendarFile {
  readonly method: 'REQUEST' | 'CANCEL';
  readonly content: string;
}

const MAX_OCTETS = 75;

/**
 * Writes the entry as an iCalendar object of its own (RFC 5545, RFC 5546). Times are UTC: a time zone in the
 * file would fix today's law (Kazakhstan changed its zone in 2024).
 */
export function writeCalendarFile(entry: CalendarEntry): CalendarFile {
  const method = entry.status === 'cancelled' ? 'CANCEL' : 'REQUEST';
  const { organizer, attendee } = entry;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Birlik//Birlik//KK',
    `METHOD:${method}`,
    'BEGIN:VEVENT',
    `UID:${writeText(entry.uid)}`,
    `SEQUENCE:${entry.version}`,
    `DTSTAMP:${writeInstant(entry.writtenAt)}`,
    `DTSTART:${writeInstant(entry.start)}`,
    `DTEND:${writeInstant(entry.end)}`,
    `SUMMARY:${writeText(entry.name)}`,
    `LOCATION:${writeText(entry.location)}`,
    `STATUS:${entry.status.toUpperCase()}`,
    'TRANSP:OPAQUE',
    `ORGANIZER;CN=${writeParameter(organizer.name)}:mailto:${writeAddress(organizer.address)}`,
    `ATTENDEE;CN=${writeParameter(attendee.name)};ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE:mailto:${writeAddress(attendee.address)}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return { method, content: lines.map((line) => `${foldLine(line)}\r\n`).join('') };
}

/** Folds a line after at most 75 octets, never inside a character (RFC 5545, 3.1). */
function foldLine(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > MAX_OCTETS) {
      parts.push(part);
      part = ' ';
      octets = 1;
    }
    part += character;
    octets += size;
  }
  return [...parts, part].join('\r\n');
}

/** A line break in a value could begin another property, so a value has none. */
function oneLine(text: string): string {
  return text.replace(/[\r\n\u2028\u2029]+/g, ' ').replace(/\p{Cc}/gu, ' ');
}

function writeText(text: string): string {
  return oneLine(text).replace(/[\\;,]/g, (character) => `\\${character}`);
}

/** A parameter stands in quotation marks and cannot contain any. */
function writeParameter(text: string): string {
  return `"${oneLine(text).replace(/"/g, "'")}"`;
}

function writeAddress(address: string): string {
  return oneLine(address).replace(/\s/g, '');
}

/** `20261124T090000Z`. */
function writeInstant(at: Instant): string {
  return new Date(at).toISOString().replace(/\.\d+/, '').replace(/[-:]/g, '');
}
