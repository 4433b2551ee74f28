import type { Refusal } from '../../../../api/types';

/** Rules about the reader and the asked time, whichever desk it is. The others are about the desk. */
const RULES_ABOUT_THE_PERSON = new Set([
  'who_may_book',
  'verified_person',
  'blocked',
  'starts_in_future',
  'minimum_notice',
  'advance_window',
  'absences',
  'gap',
  'one_desk_at_a_time',
]);

/** Whether a refusal is about the reader: the desk itself can be free. */
export function isAboutPerson({ rule }: Pick<Refusal, 'rule'>): boolean {
  return RULES_ABOUT_THE_PERSON.has(rule) || /^(minutes|bookings)_per_/.test(rule);
}

/** What stands in the reader's own way, whichever desk they choose; null when nothing does. */
export function findPersonRefusal(items: readonly { refusal: Refusal | null }[]): Refusal | null {
  return items.find(({ refusal }) => refusal && isAboutPerson(refusal))?.refusal ?? null;
}
