import { DAY, HOUR, MINUTE } from '@birlik/kernel';
import { DEFAULT_RULES } from '@birlik/rooms';
import { computeOfferDeadline } from './offer-deadline.js';

const NOW = Date.parse('2026-11-23T09:00:00Z');
const minutesFor = (ahead: number, length = 2 * HOUR) =>
  (computeOfferDeadline(DEFAULT_RULES, { start: NOW + ahead, end: NOW + ahead + length }, NOW) - NOW) /
  MINUTE;

it.each([
  ['in three days', 3 * DAY, DEFAULT_RULES.offerFarMinutes],
  ['in exactly 48 hours', 48 * HOUR, DEFAULT_RULES.offerFarMinutes],
  ['tomorrow', 24 * HOUR, DEFAULT_RULES.offerDayMinutes],
  ['in three hours', 3 * HOUR, DEFAULT_RULES.offerSoonMinutes],
  ['in an hour', HOUR, DEFAULT_RULES.offerNowMinutes],
])('gives a slot that begins %s its own time to answer', (_, ahead, minutes) => {
  expect(minutesFor(ahead)).toBe(minutes);
});

it('ends with the slot', () => {
  expect(minutesFor(-HOUR, HOUR + 5 * MINUTE)).toBe(5);
});
