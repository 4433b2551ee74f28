import type { Absence } from '../../../api/types';
import { absenceEffect } from './absence-effect';

const now = Date.parse('2026-11-24T12:00:00+05:00');
const rules = { absencesBeforeNear: 3, absencesBeforeToday: 5, nearAdvanceDays: 1 };
const absence = (change: Partial<Absence> = {}) =>
  ({ kind: 'desk', state: 'counts', fadesAt: '2026-12-24T12:00:00+05:00', ...change }) as Absence;
const many = (count: number) => Array.from({ length: count }, () => absence());

it('restricts nothing before the third absence and says how many are left', () => {
  expect(absenceEffect([], rules, now)).toEqual({ counting: 0, advanceDays: null, left: 3 });
  expect(absenceEffect(many(2), rules, now)).toEqual({ counting: 2, advanceDays: null, left: 1 });
});

it('allows only the next days after three absences and only today after five', () => {
  expect(absenceEffect(many(3), rules, now)).toEqual({ counting: 3, advanceDays: 1, left: 0 });
  expect(absenceEffect(many(5), rules, now).advanceDays).toBe(0);
});

it('does not count rooms, forgiven and faded absences, but counts appealed ones', () => {
  const list = [
    absence({ kind: 'room' }),
    absence({ state: 'forgiven' }),
    absence({ fadesAt: '2026-11-24T12:00:00+05:00' }),
    absence({ state: 'appealed' }),
    absence({ state: 'upheld' }),
  ];
  expect(absenceEffect(list, rules, now).counting).toBe(2);
});
