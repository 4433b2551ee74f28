import { DAY_MINUTES } from '../../../api/durations';
import type { LimitName } from '../../../api/types';
import type { MessageId } from '../../../intl/language';

/** What a limit counts in. */
export type Unit = 'minutes' | 'days' | 'percent' | 'count';

/** A number that a policy may set, named like the rule that it belongs to. */
export interface LimitField {
  name: LimitName;
  rule: MessageId;
  unit: Unit;
  min: number;
  max: number;
}

interface LimitGroup {
  title: MessageId;
  fields: readonly LimitField[];
}

const lengthLimits: LimitGroup = {
  title: 'rules.lengths',
  fields: [
    { name: 'minimumMinutes', rule: 'rule.minimum_length', unit: 'minutes', min: 5, max: DAY_MINUTES },
    { name: 'maximumMinutes', rule: 'rule.maximum_length', unit: 'minutes', min: 5, max: DAY_MINUTES },
    { name: 'gapMinutes', rule: 'rule.gap', unit: 'minutes', min: 0, max: DAY_MINUTES },
  ],
};

const aheadLimits: LimitGroup = {
  title: 'rules.ahead',
  fields: [
    { name: 'advanceDays', rule: 'rule.advance_window', unit: 'days', min: 0, max: 366 },
    {
      name: 'minimumNoticeMinutes',
      rule: 'rule.minimum_notice',
      unit: 'minutes',
      min: 0,
      max: 30 * DAY_MINUTES,
    },
  ],
};

/** An allowance of time is bounded by what an organisation can use up: this many desks all the time. */
const DESK_DAY = 100 * DAY_MINUTES;
const MAX_BOOKINGS = 1_000;

/** Sums over a time. They count for a person or for a whole organisation. */
export const allowances: LimitGroup = {
  title: 'policies.allowances',
  fields: [
    { name: 'minutesPerDay', rule: 'rule.minutes_per_day', unit: 'minutes', min: 0, max: DESK_DAY },
    { name: 'minutesPerWeek', rule: 'rule.minutes_per_week', unit: 'minutes', min: 0, max: 7 * DESK_DAY },
    { name: 'minutesPerMonth', rule: 'rule.minutes_per_month', unit: 'minutes', min: 0, max: 31 * DESK_DAY },
    { name: 'minutesPerTerm', rule: 'rule.minutes_per_term', unit: 'minutes', min: 0, max: 366 * DESK_DAY },
    { name: 'bookingsPerDay', rule: 'rule.bookings_per_day', unit: 'count', min: 0, max: MAX_BOOKINGS },
    { name: 'bookingsPerWeek', rule: 'rule.bookings_per_week', unit: 'count', min: 0, max: MAX_BOOKINGS },
    { name: 'bookingsPerMonth', rule: 'rule.bookings_per_month', unit: 'count', min: 0, max: MAX_BOOKINGS },
    { name: 'bookingsPerTerm', rule: 'rule.bookings_per_term', unit: 'count', min: 0, max: MAX_BOOKINGS },
  ],
};

const atOnceLimits: LimitGroup = {
  title: 'policies.atOnce',
  fields: [
    { name: 'desksAtOnce', rule: 'rule.desks_at_once', unit: 'count', min: 1, max: 20 },
    { name: 'seatsAtOnce', rule: 'rule.seats_at_once', unit: 'count', min: 1, max: 10_000 },
    { name: 'keptForNewcomersPercent', rule: 'rule.kept_for_newcomers', unit: 'percent', min: 0, max: 100 },
  ],
};

/** The groups in the order of the form. Bounds are those of the API's document. */
export const limitGroups: readonly LimitGroup[] = [lengthLimits, aheadLimits, allowances, atOnceLimits];

/** All limits that are one number. */
export const limitFields: readonly LimitField[] = limitGroups.flatMap((group) => group.fields);
