import type { CalendarDay } from '../../../api/types';
import { chooseKind, dayDraft, editedDates, firstDayEdits, isDayComplete, restoredDays } from './day-edits';
import { BACK_TO_USUAL, dayNamePresets } from './presets';

const day: CalendarDay = { date: '2026-12-31', kind: 'usual', names: null, own: false, open: [] };
const edits = firstDayEdits(day, ['09:00-18:00']);
const minutesOf = (instant: string) => Number(instant.slice(11, 13)) * 60;

describe('chooseKind', () => {
  it('sets the first name of the kind', () =>
    expect(chooseKind(edits, 'special')).toMatchObject({
      kind: 'special',
      names: dayNamePresets.special[0],
    }));

  it('takes the same kind back', () =>
    expect(chooseKind(chooseKind(edits, 'special'), 'special').kind).toBeNull());
});

describe('dayDraft', () => {
  it('changes every day up to the last', () => {
    const holiday = chooseKind({ ...edits, lastDay: '2027-01-01' }, 'holiday');
    const names = dayNamePresets.holiday[0];
    expect(dayDraft(editedDates(day.date, holiday), holiday)).toEqual({
      reason: names,
      days: [
        { date: '2026-12-31', kind: 'holiday', names },
        { date: '2027-01-01', kind: 'holiday', names },
      ],
    });
  });

  it('sends hours only for a special day', () =>
    expect(dayDraft(['2026-12-31'], chooseKind(edits, 'special')).days?.[0]).toHaveProperty('hours', [
      '09:00-18:00',
    ]));

  it('has a reason of its own when a day becomes usual again', () =>
    expect(dayDraft(['2026-12-31'], chooseKind(edits, 'usual'))).toEqual({
      reason: BACK_TO_USUAL,
      days: [{ date: '2026-12-31', kind: 'usual' }],
    }));
});

describe('isDayComplete', () => {
  it('needs a name in every language', () =>
    expect(isDayComplete({ ...edits, kind: 'holiday', names: { kk: 'Мереке', ru: '', en: '' } })).toBe(
      false,
    ));

  it('needs hours without an overlap', () =>
    expect(isDayComplete({ ...edits, kind: 'special', hours: ['09:00-13:00', '12:00-14:00'] })).toBe(false));

  it('needs nothing for a usual day', () => expect(isDayComplete(chooseKind(edits, 'usual'))).toBe(true));
});

describe('restoredDays', () => {
  it('restores a day that the centre had changed before', () => {
    const names = { kk: 'Қысқа', ru: 'Короткий', en: 'Short' };
    const open = [{ start: '2026-12-31T10:00:00+05:00', end: '2026-12-31T14:00:00+05:00' }];
    const days: CalendarDay[] = [{ ...day, kind: 'special', own: true, names, open }];
    expect(restoredDays(['2026-12-31'], { days }, minutesOf).days).toEqual([
      { date: '2026-12-31', kind: 'special', names, hours: ['10:00-14:00'] },
    ]);
  });

  it('makes every other day usual', () =>
    expect(restoredDays(['2026-12-31'], { days: [day] }, minutesOf).days).toEqual([
      { date: '2026-12-31', kind: 'usual' },
    ]));
});
