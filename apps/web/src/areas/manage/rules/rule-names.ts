import type { MessageId } from '../../../intl/language';

/** Names of rules, shown for those that a slot keeps. A rule without a name here is shown by its message. */
export const ruleNames: Readonly<Record<string, MessageId>> = {
  who_may_book: 'rule.who_may_book',
  blocked: 'rule.blocked',
  starts_in_future: 'rule.starts_in_future',
  opening_hours: 'rule.opening_hours',
  minimum_length: 'rule.minimum_length',
  maximum_length: 'rule.maximum_length',
  minimum_notice: 'rule.minimum_notice',
  advance_window: 'rule.advance_window',
  capacity: 'rule.capacity',
  one_desk_at_a_time: 'rule.one_desk_at_a_time',
  booking_window: 'rule.booking_window',
  absences: 'rule.absences',
  gap: 'rule.gap',
  desks_at_once: 'rule.desks_at_once',
  minutes_per_day: 'rule.minutes_per_day',
  minutes_per_week: 'rule.minutes_per_week',
  minutes_per_month: 'rule.minutes_per_month',
  minutes_per_term: 'rule.minutes_per_term',
  bookings_per_day: 'rule.bookings_per_day',
  bookings_per_week: 'rule.bookings_per_week',
  bookings_per_month: 'rule.bookings_per_month',
  bookings_per_term: 'rule.bookings_per_term',
  seats_at_once: 'rule.seats_at_once',
  kept_for_newcomers: 'rule.kept_for_newcomers',
};
