import type { Explanation } from '../../../api/types';
import { extensionAllowed } from './extension';

type Result = Explanation['results'][number];

const result = (rule: string, value: number | null, limit: number | null): Result => ({
  rule,
  value,
  limit,
  ok: limit === null || value === null || value <= limit,
  message: '',
  liftedBy: 'front_desk',
  nextAllowed: null,
  policy: null,
});

const ask = (length: number, results: Result[], isStaff = false) =>
  extensionAllowed({
    length,
    explanation: { results, refusals: results.filter(({ ok }) => !ok) },
    asked: 60,
    isStaff,
    step: 5,
  });

const longest = result('maximum_length', 60, 240);

describe('how much longer a booking can be made', () => {
  it('is an hour while rules and allowance leave one', () => {
    expect(ask(120, [longest, result('minutes_per_day', 180, 240)])).toBe(60);
  });

  it('is nothing once the booking is as long as can be', () => {
    expect(ask(240, [longest, result('minutes_per_day', 300, 240)])).toBe(0);
    expect(ask(240, [longest])).toBe(0);
  });

  it('is what is left of the longest booking or of the allowance', () => {
    expect(ask(195, [longest])).toBe(45);
    expect(ask(60, [longest, result('minutes_per_day', 272, 240)])).toBe(25);
  });

  it('is nothing where another rule forbids the added time', () => {
    expect(ask(60, [longest, { ...result('opening_hours', null, null), ok: false }])).toBe(0);
  });

  it('does not fall by rules that the booking keeps', () => {
    expect(ask(60, [longest, result('bookings_per_day', 2, 1), result('minimum_length', 60, 90)])).toBe(60);
  });

  it('has no longest booking for staff', () => {
    expect(ask(240, [longest], true)).toBe(60);
  });
});
