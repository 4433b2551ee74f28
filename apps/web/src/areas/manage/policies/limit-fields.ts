import type { LimitName } from '../../../api/types';
import type { MessageId } from '../../../intl/language';

export type Unit = 'minutes' | 'days' | 'percent' | 'count';

/** A number that a special rule may set: its name is that of the rule it speaks in. */
export interface LimitField {
  name: LimitName;
  rule: MessageId;
  unit: Unit;
  min: number;
  max: number;
}

const field = (name: LimitName, rule: MessageId, unit: Unit, min: number, max: number): LimitField => ({
  name,
  rule,
  unit,
  min,
  max,
});

const day = 1440;
const desks = 100;

/** In the order of a form: how long, how far ahead, how much altogether, how many at once. */
export const limitGroups: readonly { title: MessageId; fields: readonly LimitField[] }[] = [
  {
    title: 'rules.lengths',
    fields: [
      field('minimumMinutes', 'rule.minimum_length', 'minutes', 5, day),
      field('maximumMinutes', 'rule.maximum_length', 'minutes', 5, day),
      field('gapMinutes', 'rule.gap', 'minutes', 0, day),
    ],
  },
  {
    title: 'rules.ahead',
    fields: [
      field('advanceDays', 'rule.advance_window', 'days', 0, 366),
      field('minimumNoticeMinutes', 'rule.minimum_notice', 'minutes', 0, 30 * day),
    ],
  },
  {
    title: 'policies.allowances',
    fields: [
      field('minutesPerDay', 'rule.minutes_per_day', 'minutes', 0, desks * day),
      field('minutesPerWeek', 'rule.minutes_per_week', 'minutes', 0, desks * 7 * day),
      field('minutesPerMonth', 'rule.minutes_per_month', 'minutes', 0, desks * 31 * day),
      field('minutesPerTerm', 'rule.minutes_per_term', 'minutes', 0, desks * 366 * day),
      field('bookingsPerDay', 'rule.bookings_per_day', 'count', 0, 1_000),
      field('bookingsPerWeek', 'rule.bookings_per_week', 'count', 0, 1_000),
      field('bookingsPerMonth', 'rule.bookings_per_month', 'count', 0, 1_000),
      field('bookingsPerTerm', 'rule.bookings_per_term', 'count', 0, 1_000),
    ],
  },
  {
    title: 'policies.atOnce',
    fields: [
      field('desksAtOnce', 'rule.desks_at_once', 'count', 1, 20),
      field('seatsAtOnce', 'rule.seats_at_once', 'count', 1, 10_000),
      field('keptForNewcomersPercent', 'rule.kept_for_newcomers', 'percent', 0, 100),
    ],
  },
];

export const limitFields: readonly LimitField[] = limitGroups.flatMap((group) => group.fields);
