import { type CalendarEntry, writeCalendarFile } from './calendar-file.js';

const entry: CalendarEntry = {
  id: '01a20aba-dc90-7771-aec5-73439376f3a6',
  version: 3,
  start: Date.parse('2026-11-24T14:00:00+05:00'),
  end: Date.parse('2026-11-24T18:00:00+05:00'),
  name: 'Кездесу\r\nATTENDEE:mailto:somebody@example.org',
  location: 'T-01\nATTENDEE:mailto:somebody@example.org',
  isCancelled: false,
};

describe('a calendar file', () => {
  it('has no line that a title or a name wrote', () => {
    const lines = writeCalendarFile(entry).split(/\r?\n/);
    expect(lines.some((line) => line.startsWith('ATTENDEE'))).toBe(false);
  });

  it('gives the time in UTC and the version that replaces earlier ones', () => {
    const file = writeCalendarFile(entry);
    expect(file).toContain('UID:01a20aba-dc90-7771-aec5-73439376f3a6@birlik');
    expect(file).toContain('SEQUENCE:3');
    expect(file).toContain('DTSTART:20261124T090000Z');
    expect(file).toContain('DTEND:20261124T130000Z');
    expect(file).toContain('STATUS:CONFIRMED');
  });

  it('takes a time out of a calendar', () => {
    expect(writeCalendarFile({ ...entry, isCancelled: true })).toContain('STATUS:CANCELLED');
  });

  it('is the same whenever it is made', () => {
    expect(writeCalendarFile(entry)).toBe(writeCalendarFile(entry));
    expect(writeCalendarFile(entry)).toContain('DTSTAMP:20261124T090000Z');
  });
});
