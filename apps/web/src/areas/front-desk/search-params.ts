import { type RawSearch, readText, withoutUnset } from '../../app/routes/search-params';

/** What the list of people inside keeps in its address. */
export interface PeopleInsideSearch {
  /** The name that is searched for. */
  q?: string;
}

/** Checks the parameters of `/present`. */
export const readPeopleInsideSearch = (raw: RawSearch): PeopleInsideSearch =>
  withoutUnset<PeopleInsideSearch>({ q: readText(raw['q']) });
