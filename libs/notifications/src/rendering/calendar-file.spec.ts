import fc from 'fast-check';
import ICAL from 'ical.js';
import { convertIcsCalendar } from 'ts-ics';
import { type CalendarEntry, writeCalendarFile } from './calendar-file.js';

const entry: CalendarEntry = {
  uid: '01a20aba-dc90-7771-aec5-73439376f3a6@birlik',
  version: 3,
  writtenAt: Date.parse('2026-11-23T10:00:05.123+05:00'),
  start: Date.parse('2026-11-24T14:00:00+05:00'),
  end: Date.parse('2026-11-24T18:00:00+05:00'),
  name: 'Кездесу; «жоспар», 1\\2',
  location: 'T-01, Бірлік алаңы, Шымкент қаласы, Достық үйі',
  status: 'confirmed',
  organizer: { name: 'Бірлік алаңы', address: 'no-reply@birlik.example' },
  attendee: { name: 'Айару "Мысалбек", А.: Б.', address: 'member@birlik.example' },
};

/** What a reader of calendars finds in a file. */
interface Read {
  readonly method: string;
  readonly uid: string;
  readonly sequence: number;
  readonly stamp: number;
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly location: string;
  readonly status: string;
  readonly organizer: string;
  readonly attendee: string;
}

/** Reads with the parser of Thunderbird. */
function readWithIcal(content: string): Read {
  const calendar = new ICAL.Component(ICAL.parse(content) as never);
  const events = calendar.getAllSubcomponents('vevent');
  expect(events).toHaveLength(1);
  const value = (name: string) => events[0]!.getFirstPropertyValue(name) as never;
  const instant = (name: string) => (value(name) as ICAL.Time).toJSDate().getTime();
  return {
    method: String(calendar.getFirstPropertyValue('method')),
    uid: value('uid'),
    sequence: value('sequence'),
    stamp: instant('dtstamp'),
    start: instant('dtstart'),
    end: instant('dtend'),
    name: value('summary'),
    location: value('location'),
    status: value('status'),
    organizer: value('organizer'),
    attendee: value('attendee'),
  };
}

function readWithTsIcs(content: string): Read {
  const { method, events = [] } = convertIcsCalendar(undefined, content);
  expect(events).toHaveLength(1);
  const [event] = events;
  return {
    method: String(method),
    uid: event!.uid,
    sequence: event!.sequence!,
    stamp: event!.stamp.date.getTime(),
    start: event!.start.date.getTime(),
    end: (event as { end: { date: Date } }).end.date.getTime(),
    name: event!.summary,
    location: event!.location!,
    status: event!.status!,
    organizer: `mailto:${event!.organizer!.email}`,
    attendee: `mailto:${event!.attendees![0]!.email}`,
  };
}

const PARSERS = [
  ['ical.js', readWithIcal],
  ['ts-ics', readWithTsIcs],
] as const;

describe('a calendar file', () => {
  it.each(PARSERS)('says to %s when, where, of whom and for whom', (_parser, read) => {
    expect(read(writeCalendarFile(entry).content)).toEqual({
      method: 'REQUEST',
      uid: entry.uid,
      sequence: 3,
      stamp: Date.parse('2026-11-23T05:00:05Z'),
      start: entry.start,
      end: entry.end,
      name: entry.name,
      location: entry.location,
      status: 'CONFIRMED',
      organizer: 'mailto:no-reply@birlik.example',
      attendee: 'mailto:member@birlik.example',
    });
  });

  it.each(PARSERS)('takes a time out of a calendar, for %s', (_parser, read) => {
    const file = writeCalendarFile({ ...entry, version: 4, status: 'cancelled' });
    expect(file.method).toBe('CANCEL');
    expect(read(file.content)).toMatchObject({
      method: 'CANCEL',
      uid: entry.uid,
      sequence: 4,
      status: 'CANCELLED',
      organizer: 'mailto:no-reply@birlik.example',
    });
  });

  it.each(PARSERS)('comes back from %s as it was, whatever the texts are', (_parser, read) => {
    const word = fc.string({ unit: fc.constantFrom(...'aЖә 😀,;:\\"\'\t\r\n\u2028%=^'), maxLength: 120 });
    const said = (text: string) => text.replace(/[\r\n\u2028\u2029]+/g, ' ').replace(/\p{Cc}/gu, ' ');
    fc.assert(
      fc.property(word, word, word, (name, location, person) => {
        const attendee = { ...entry.attendee, name: person };
        const { content } = writeCalendarFile({
          ...entry,
          name: `n${name}n`,
          location: `l${location}l`,
          attendee,
        });
        const found = read(content);
        expect([found.name, found.location]).toEqual([said(`n${name}n`), said(`l${location}l`)]);
        expect(found.attendee).toBe('mailto:member@birlik.example');
      }),
    );
  });

  it('has no line that a title or a name wrote', () => {
    const name = 'Кездесу\r\nATTENDEE:mailto:somebody@example.org';
    const attendee = { name: 'A\r\nX-EVIL:1', address: 'a@b.kz\r\nX-EVIL:2' };
    const lines = writeCalendarFile({ ...entry, name, location: name, attendee }).content.split(/\r?\n/);
    expect(lines.filter((line) => line.startsWith('ATTENDEE'))).toHaveLength(1);
    expect(lines.some((line) => line.startsWith('X-EVIL'))).toBe(false);
  });

  it('has lines of at most 75 octets and cuts no character', () => {
    const name = `${'Қ'.repeat(66)}😀${'ң'.repeat(40)}`;
    const { content } = writeCalendarFile({ ...entry, name });
    for (const line of content.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(content).not.toContain('\uFFFD');
    expect(Buffer.from(content).toString()).toBe(content);
    expect(content.replace(/\r\n /g, '')).toContain(`SUMMARY:${name}`);
  });

  it('is the same whenever it is made', () => {
    expect(writeCalendarFile(entry)).toEqual(writeCalendarFile(entry));
  });
});
