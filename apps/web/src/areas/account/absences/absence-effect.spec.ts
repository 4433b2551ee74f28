import type { Absence } from '../../../api/types';
import { effectOf } from './absence-effect';

const now = Date.parse('2026-11-24T12:00:00+05:00');
const rules = { absencesBeforeNear: 3, absencesBeforeToday: 5, nearAdvanceDays: 1 };
const absence = (change: Partial<Absence> = {}) =>
  ({ kind: 'desk', state: 'counts', fadesAt: '2026-12-24T12:00:00+05:00', ...change }) as Absence;
const many = (count: number) => Array.from({ length: count }, () => absence());

it('holds nobody back before the third, and tells how many are left', () => {
  expect(effectOf([], rules, now)).toEqual({ counting: 0, advanceDays: null, left: 3 });
  expect(effectOf(many(2), rules, now)).toEqual({ counting: 2, advanceDays: null, left: 1 });
});

it('leaves near days, and then today alone', () => {
  expect(effectOf(many(3), rules, now)).toEqual({ counting: 3, advanceDays: 1, left: 0 });
  expect(effectOf(many(5), rules, now).advanceDays).toBe(0);
});

it('counts neither rooms, nor what was forgiven, nor what has faded; an appeal alone changes nothing', () => {
  const list = [
    absence({ kind: 'room' }),
    absence({ state: 'forgiven' }),
    absence({ fadesAt: '2026-11-24T12:00:00+05:00' }),
    absence({ state: 'appealed' }),
    absence({ state: 'upheld' }),
  ];
  expect(effectOf(list, rules, now).counting).toBe(2);
});
