import type { Closure } from '../../api/types';
import { createZoneClock } from '../../intl/zone-clock';
import { closuresOn, partOnDay, wholeDaysOf } from './closure-days';

const clock = createZoneClock('Asia/Almaty', '2026-11-24T09:00:00+05:00');
const closure = (start: string, end: string) =>
  ({ id: start, start: `${start}:00+05:00`, end: `${end}:00+05:00` }) as Closure;

const night = closure('2026-12-01T22:00', '2026-12-02T06:00');
const days = closure('2026-12-02T00:00', '2026-12-04T00:00');

it('finds the closures of a day in the zone of the centre, and those that go on over midnight', () => {
  const onDay = (date: string) => closuresOn([night, days], date, clock).map(({ id }) => id);
  expect(onDay('2026-12-01')).toEqual([night.id]);
  expect(onDay('2026-12-02')).toEqual([night.id, days.id]);
  expect(onDay('2026-12-03')).toEqual([days.id]);
  expect(onDay('2026-12-04')).toEqual([]);
});

it('cuts a closure to a day', () => {
  expect(partOnDay(night, '2026-12-02', clock)).toEqual({
    start: '2026-12-02T00:00:00+05:00',
    end: '2026-12-02T06:00:00+05:00',
  });
  expect(partOnDay(days, '2026-12-03', clock)).toBeNull();
});

it('knows a closure of whole days', () => {
  expect(wholeDaysOf(days, clock)).toEqual({ first: '2026-12-02', last: '2026-12-03' });
  expect(wholeDaysOf(night, clock)).toBeNull();
});
