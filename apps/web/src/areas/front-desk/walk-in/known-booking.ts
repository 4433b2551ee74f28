import type { Arrival, ArrivalStatus } from '../../../api/types';
import { matchesSearch } from '../matches-search';

const STILL_TO_COME: readonly ArrivalStatus[] = ['due', 'late', 'later'];
/** A first name alone is borne by many. */
const MIN_WORDS = 2;

/** The only one of today who is still to come and bears the name that is typed for a walk-in. */
export function findKnownBooking(name: string, arrivals: readonly Arrival[]): Arrival | undefined {
  if (name.trim().split(/\s+/).length < MIN_WORDS) return undefined;
  const known = arrivals.filter(
    ({ person, status }) => STILL_TO_COME.includes(status) && matchesSearch(name, [person.fullName]),
  );
  return known.length === 1 ? known[0] : undefined;
}
