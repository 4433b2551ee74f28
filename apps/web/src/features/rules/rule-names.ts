import type { MessageId } from '../../i18n/language';

/** A rule that is kept has no sentence to say; its name is enough. A rule that is new here goes by its sentence. */
export const ruleNames: Readonly<Record<string, MessageId>> = {
  who_may_book: 'rule.who_may_book',
  starts_in_future: 'rule.starts_in_future',
  opening_hours: 'rule.opening_hours',
  minimum_length: 'rule.minimum_length',
  maximum_length: 'rule.maximum_length',
  minimum_notice: 'rule.minimum_notice',
  advance_window: 'rule.advance_window',
  capacity: 'rule.capacity',
  one_desk_at_a_time: 'rule.one_desk_at_a_time',
  desk_minutes_per_day: 'rule.desk_minutes_per_day',
  desk_minutes_per_week: 'rule.desk_minutes_per_week',
};
