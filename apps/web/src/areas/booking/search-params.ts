import { OLD_ACTION_PARAMETER } from '../../api/wire-words';
import { type RawSearch, readDate, readText, readTime, withoutUnset } from '../../app/routes/search-params';

/** What the page «Find» keeps in its address. */
export interface FindSearch {
  date?: string;
  from?: string;
  to?: string;
  view?: 'map';
  floor?: string;
  /** Keys of the features that a desk must have, joined. */
  features?: string;
  /** Code of the chosen desk. */
  desk?: string;
  /** How many people sit together; one when absent. */
  people?: number;
  /** Codes of the chosen desks of a group, joined. */
  set?: string;
  /** Id of the organisation that the group belongs to. */
  organisation?: string;
}

/** What the page of one's own bookings keeps in its address. */
export interface MyBookingsSearch {
  scope?: 'past';
  /** Id of the booking that is being moved. */
  open?: string;
}

/** What the page of rooms keeps in its address. */
export interface RoomsSearch {
  date?: string;
  /** Code of the chosen room. */
  room?: string;
  from?: string;
  to?: string;
  /** Id of the opened booking. */
  booking?: string;
}

/** What the page of a series keeps in its address. */
export interface SeriesSearch {
  /** The opened date. */
  date?: string;
  action?: 'move' | 'change' | 'cancel';
}

const MAX_GROUP_SIZE = 20;

function readGroupSize(value: unknown): number | undefined {
  const count = Number(value);
  return Number.isInteger(count) && count > 1 && count <= MAX_GROUP_SIZE ? count : undefined;
}

/** Checks the parameters of `/find`. */
export const readFindSearch = (raw: RawSearch): FindSearch =>
  withoutUnset<FindSearch>({
    date: readDate(raw['date']),
    from: readTime(raw['from']),
    to: readTime(raw['to']),
    view: raw['view'] === 'map' ? 'map' : undefined,
    floor: readText(raw['floor']),
    features: readText(raw['features']),
    desk: readText(raw['desk']),
    people: readGroupSize(raw['people']),
    set: readText(raw['set']),
    organisation: readText(raw['organisation']),
  });

/** Checks the parameters of `/my-bookings`. */
export const readMyBookingsSearch = (raw: RawSearch): MyBookingsSearch =>
  withoutUnset<MyBookingsSearch>({
    scope: raw['scope'] === 'past' ? 'past' : undefined,
    open: readText(raw['open']),
  });

/** Checks the parameters of `/rooms`. */
export const readRoomsSearch = (raw: RawSearch): RoomsSearch =>
  withoutUnset<RoomsSearch>({
    date: readDate(raw['date']),
    room: readText(raw['room']),
    from: readTime(raw['from']),
    to: readTime(raw['to']),
    booking: readText(raw['booking']),
  });

const SERIES_ACTIONS = ['move', 'change', 'cancel'] as const;

/** Checks the parameters of `/series/…`. Old links call the action otherwise. */
export const readSeriesSearch = (raw: RawSearch): SeriesSearch =>
  withoutUnset<SeriesSearch>({
    date: readDate(raw['date']),
    action: SERIES_ACTIONS.find((action) => action === (raw['action'] ?? raw[OLD_ACTION_PARAMETER])),
  });
