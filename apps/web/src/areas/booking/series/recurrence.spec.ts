import { readRecurrence } from './recurrence';

const times = { startTime: '18:00', endTime: '19:30' };

it('reads how a series repeats', () => {
  const weekly = { ...times, frequency: 'weekly', interval: 2, weekdays: [1, 3] };
  expect(readRecurrence({ ...weekly, from: '2026-11-17' })).toEqual(weekly);
});

it('repeats every time and on no weekday when the API names none', () => {
  expect(readRecurrence({ ...times, frequency: 'monthly' })).toEqual({
    ...times,
    frequency: 'monthly',
    interval: 1,
    weekdays: [],
  });
});

it('knows no other form', () => {
  expect(readRecurrence({ cron: '* * * * *' })).toBeNull();
});
