import { clockMinutes, clockText, isCalendarDate } from '../intl/calendar-date';

/** What a view keeps in its address, so that it can be reloaded and sent to somebody. */
export interface FindSearch {
  date?: string;
  from?: string;
  to?: string;
  view?: 'map';
  floor?: string;
  features?: string;
  desk?: string;
  /** How many sit together; one when absent. */
  people?: number;
  /** Codes of the chosen desks of a group. */
  set?: string;
  /** The organisation that a group is of. */
  organisation?: string;
}

export interface MineSearch {
  scope?: 'past';
  open?: string;
}

export interface RoomsSearch {
  date?: string;
  room?: string;
  from?: string;
  to?: string;
  booking?: string;
}

export interface SeriesSearch {
  /** The date that is open. */
  date?: string;
  action?: 'move' | 'change' | 'cancel';
}

export interface SignInSearch {
  next?: string;
}

export interface FrontDeskSearch {
  q?: string;
}

/** Who is looked for among those inside. */
export interface PeopleInsideSearch {
  q?: string;
}

/** The week or the year, and the chosen day of it. */
export interface HoursSearch {
  view?: 'calendar';
  /** «2026-12»: the month a phone shows, and the year of it. */
  month?: string;
  day?: string;
}

export interface SpacesSearch {
  floor?: string;
  /** Code of the space that is open. */
  space?: string;
  /** Key of an area or code of a desk whose stickers lie ready for the printer. */
  print?: string;
}

export interface PoliciesSearch {
  /** Key of the rule that is being changed; `new` for one more. */
  edit?: string;
}

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);
const date = (value: unknown) => (isCalendarDate(value) ? value : undefined);
const time = (value: unknown) => {
  const minutes = clockMinutes(value);
  return minutes === null ? undefined : clockText(minutes);
};

const several = (value: unknown) => {
  const count = Number(value);
  return Number.isInteger(count) && count > 1 && count <= 20 ? count : undefined;
};

function present<T extends object>(search: T): T {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined)) as T;
}

type Raw = Record<string, unknown>;

export const readFindSearch = (raw: Raw): FindSearch =>
  present<FindSearch>({
    date: date(raw['date']),
    from: time(raw['from']),
    to: time(raw['to']),
    view: raw['view'] === 'map' ? 'map' : undefined,
    floor: text(raw['floor']),
    features: text(raw['features']),
    desk: text(raw['desk']),
    people: several(raw['people']),
    set: text(raw['set']),
    organisation: text(raw['organisation']),
  });

export const readMineSearch = (raw: Raw): MineSearch =>
  present<MineSearch>({ scope: raw['scope'] === 'past' ? 'past' : undefined, open: text(raw['open']) });

export const readRoomsSearch = (raw: Raw): RoomsSearch =>
  present<RoomsSearch>({
    date: date(raw['date']),
    room: text(raw['room']),
    from: time(raw['from']),
    to: time(raw['to']),
    booking: text(raw['booking']),
  });

export const readSeriesSearch = (raw: Raw): SeriesSearch =>
  present<SeriesSearch>({
    date: date(raw['date']),
    action: (['move', 'change', 'cancel'] as const).find(
      (action) => action === (raw['action'] ?? raw['deed']),
    ),
  });

/** Only a path of this app may follow a sign-in. */
export const readSignInSearch = (raw: Raw): SignInSearch => {
  const next = text(raw['next']);
  return next && /^\/(?![/\\])/.test(next) ? { next } : {};
};

export const readFrontDeskSearch = (raw: Raw): FrontDeskSearch =>
  present<FrontDeskSearch>({ q: text(raw['q']) });

export const readPeopleInsideSearch = (raw: Raw): PeopleInsideSearch =>
  present<PeopleInsideSearch>({ q: text(raw['q']) });

const month = (value: unknown) => (isCalendarDate(`${String(value)}-01`) ? String(value) : undefined);

export const readHoursSearch = (raw: Raw): HoursSearch =>
  present<HoursSearch>({
    view: raw['view'] === 'calendar' ? 'calendar' : undefined,
    month: month(raw['month']),
    day: date(raw['day']),
  });

export const readSpacesSearch = (raw: Raw): SpacesSearch =>
  present<SpacesSearch>({
    floor: text(raw['floor']),
    space: text(raw['space']),
    print: text(raw['print']),
  });

export const readPoliciesSearch = (raw: Raw): PoliciesSearch =>
  present<PoliciesSearch>({ edit: text(raw['edit']) });
