import { formatInstant } from '@birlik/kernel';
import { type HoursSource, isHoursList, listOpenHours, type WeeklyHours } from './opening-hours.js';

const ZONE = 'Asia/Almaty';
const every = (hours: readonly string[]): WeeklyHours => ({
  mon: hours,
  tue: hours,
  wed: hours,
  thu: hours,
  fri: hours,
  sat: hours,
  sun: hours,
});
const source = (more: Partial<HoursSource> = {}): HoursSource => ({
  zone: ZONE,
  hours: every(['08:00-22:00']),
  holidayHours: [],
  calendar: new Map(),
  ...more,
});
const shown = (list: { start: number; end: number }[]) =>
  list.map(
    ({ start, end }) => `${formatInstant(start, ZONE).slice(5, 16)} ${formatInstant(end, ZONE).slice(5, 16)}`,
  );

// 23 November 2026 is a Monday.
describe('opening hours', () => {
  it('of a day are its weekday’s', () => {
    const hours = { ...every(['08:00-22:00']), tue: ['09:00-12:00', '13:00-18:00'], wed: [] };
    expect(shown(listOpenHours(source({ hours }), 'centre', '2026-11-23', '2026-11-25'))).toEqual([
      '11-23T08:00 11-23T22:00',
      '11-24T09:00 11-24T12:00',
      '11-24T13:00 11-24T18:00',
    ]);
  });

  it('may end after midnight, seen from the day before too', () => {
    const studio = { ...every(['10:00-22:00']), fri: ['10:00-02:00'] };
    expect(shown(listOpenHours(source(), studio, '2026-11-28', '2026-11-28'))).toEqual([
      '11-27T10:00 11-28T02:00',
      '11-28T10:00 11-28T22:00',
    ]);
  });

  it('that touch are one stretch', () => {
    expect(
      shown(listOpenHours(source({ hours: every(['00:00-24:00']) }), 'centre', '2026-11-24', '2026-11-25')),
    ).toEqual(['11-23T00:00 11-26T00:00']);
  });

  it('of an area that never closes are all', () => {
    const holiday = source({ calendar: new Map([['2026-11-24', { kind: 'holiday' }]]) });
    expect(shown(listOpenHours(holiday, 'always', '2026-11-24', '2026-11-24'))).toEqual([
      '11-24T00:00 11-25T00:00',
    ]);
  });

  it('on holidays are the centre’s holiday hours, but an area’s own table stays', () => {
    const calendar = new Map([['2026-11-24', { kind: 'holiday' } as const]]);
    const on = (s: HoursSource, area: 'centre' | WeeklyHours = 'centre') =>
      shown(listOpenHours(s, area, '2026-11-24', '2026-11-24')).filter((line) => line.startsWith('11-24'));
    expect(on(source({ calendar }))).toEqual([]);
    expect(on(source({ calendar, holidayHours: ['10:00-14:00'] }))).toEqual(['11-24T10:00 11-24T14:00']);
    expect(on(source({ calendar }), every(['12:00-13:00']))).toEqual(['11-24T12:00 11-24T13:00']);
  });

  it('follow moved days: a day off is a holiday, a working Saturday a Friday', () => {
    const hours = { ...every(['08:00-22:00']), sat: [], fri: ['07:00-16:00'] };
    const calendar = new Map([
      ['2026-11-23', { kind: 'day_off_moved' }],
      ['2026-11-28', { kind: 'working_day_moved' }],
    ] as const);
    const moved = source({ hours, calendar });
    expect(
      shown(listOpenHours(moved, 'centre', '2026-11-23', '2026-11-23')).filter((l) => l.startsWith('11-23')),
    ).toEqual([]);
    expect(shown(listOpenHours(moved, 'centre', '2026-11-28', '2026-11-28'))).toContain(
      '11-28T07:00 11-28T16:00',
    );
  });

  it('keep the wall time over a clock change', () => {
    const berlin = source({ zone: 'Europe/Berlin' });
    const [sat, sun, mon] = listOpenHours(berlin, 'centre', '2026-10-24', '2026-10-26');
    expect([sat, sun, mon].map((o) => new Date(o!.start).toISOString().slice(11, 16))).toEqual([
      '06:00',
      '07:00',
      '07:00',
    ]);
  });

  it('are written as HH:MM-HH:MM', () => {
    expect(isHoursList(['08:00-22:00', '23:00-24:00', '22:00-02:00']) && isHoursList([])).toBe(true);
    for (const wrong of [
      ['8:00-22:00'],
      ['08:00-25:00'],
      ['24:00-08:00'],
      ['08:00'],
      '08:00-22:00',
      [8],
      null,
    ])
      expect(isHoursList(wrong)).toBe(false);
  });
});
