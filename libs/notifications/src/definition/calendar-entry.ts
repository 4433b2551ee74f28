import type { Instant, Language } from '@birlik/kernel';
import type { CalendarEntry, EntryStatus, MailAddress } from '../rendering/calendar-file.js';
import type { DateFacts, MessageFacts } from './facts.js';
import type { CalendarEffect, MessageKindDefinition } from './message-kind-definition.js';
import { writeSpaceNames } from './space-names.js';

/** A message, as far as its calendar entries need it. */
export interface WrittenMessage {
  readonly subjectId: string;
  readonly subjectVersion: number;
  readonly plannedAt: Instant;
  readonly facts: MessageFacts;
  readonly recipient: { readonly fullName: string; readonly email: string; readonly language: Language };
}

const STATUS: Readonly<Record<Exclude<CalendarEffect, 'none'>, EntryStatus>> = {
  request: 'confirmed',
  tentative: 'tentative',
  cancel: 'cancelled',
};

/** Builds the calendar entries of a message, one for each date; none when its kind has none. */
export function buildCalendarEntries(
  definition: MessageKindDefinition,
  message: WrittenMessage,
  senderAddress: string,
): CalendarEntry[] {
  const { calendar, subject } = definition;
  if (calendar === 'none') return [];
  const { facts, recipient, plannedAt } = message;
  const { language } = recipient;
  const place = `${facts.centre[language]}, ${facts.address[language]}`;
  return listDates(message)
    .filter((date) => (date.inCalendar ?? facts.inCalendar) !== false)
    .map((date) => {
      const spaces = writeSpaceNames(date, language);
      return {
        uid: `${subject.nameEntry(facts, date.id)}@birlik`,
        version: date.version,
        writtenAt: plannedAt,
        start: date.start,
        end: date.end,
        name: subject.calendarNameIn(factsOfDate(facts, date), language),
        location: spaces === '' ? place : `${spaces}, ${place}`,
        status: statusOf(date, calendar),
        organizer: { name: facts.centre[language], address: senderAddress },
        attendee: { name: recipient.fullName, address: recipient.email },
      };
    });
}

function statusOf({ isOff, awaits }: DateFacts, calendar: keyof typeof STATUS): EntryStatus {
  if (isOff) return 'cancelled';
  return awaits && calendar === 'request' ? 'tentative' : STATUS[calendar];
}

function factsOfDate(facts: MessageFacts, { spaces, title }: DateFacts): MessageFacts {
  return { ...facts, spaces, ...(title !== undefined && { title }) };
}

/** Returns the dates of a message; a message about one thing has that one. */
function listDates({ subjectId, subjectVersion, facts }: WrittenMessage): readonly DateFacts[] {
  const { start, end, spaces } = facts;
  return facts.dates ?? [{ id: subjectId, version: subjectVersion, start, end, spaces }];
}

/** Returns the address in `Birlik <no-reply@birlik.example>`. */
export function readSender(from: string): MailAddress {
  const [, name = '', address] = /^\s*"?([^"<]*?)"?\s*<([^<>\s]+)>\s*$/.exec(from) ?? [];
  return address === undefined ? { name: '', address: from.trim() } : { name, address };
}
