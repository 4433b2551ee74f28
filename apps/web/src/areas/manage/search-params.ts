import { type RawSearch, readDate, readMonth, readText, withoutUnset } from '../../app/routes/search-params';

/** What the page of opening hours keeps in its address. */
export interface HoursSearch {
  /** The year; absent: the week. */
  view?: 'calendar';
  /** «2026-12»: the month that a phone shows, and with it the year. */
  month?: string;
  /** The chosen day. */
  day?: string;
}

/** What the page of spaces keeps in its address. */
export interface SpacesSearch {
  floor?: string;
  /** Code of the opened space. */
  space?: string;
  /** Key of an area or code of a desk: its stickers are shown for printing. */
  print?: string;
}

/** What the page of special rules keeps in its address. */
export interface PoliciesSearch {
  /** Key of the policy that is being changed; `new` for another one. */
  edit?: string;
}

/** Checks the parameters of `/hours`. */
export const readHoursSearch = (raw: RawSearch): HoursSearch =>
  withoutUnset<HoursSearch>({
    view: raw['view'] === 'calendar' ? 'calendar' : undefined,
    month: readMonth(raw['month']),
    day: readDate(raw['day']),
  });

/** Checks the parameters of `/spaces`. */
export const readSpacesSearch = (raw: RawSearch): SpacesSearch =>
  withoutUnset<SpacesSearch>({
    floor: readText(raw['floor']),
    space: readText(raw['space']),
    print: readText(raw['print']),
  });

/** Checks the parameters of `/policies`. */
export const readPoliciesSearch = (raw: RawSearch): PoliciesSearch =>
  withoutUnset<PoliciesSearch>({ edit: readText(raw['edit']) });
