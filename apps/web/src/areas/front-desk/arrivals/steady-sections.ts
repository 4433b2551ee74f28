import type { Arrival, ArrivalStatus } from '../../../api/types';

/** A list of arrivals on the console. */
export type SectionKey = 'atTheDoor' | 'here' | 'later' | 'gone';

/** The arrivals of a section, in their order. */
export interface Section {
  key: SectionKey;
  arrivals: readonly Arrival[];
}

const STATUSES: Readonly<Record<SectionKey, readonly ArrivalStatus[]>> = {
  atTheDoor: ['late', 'due'],
  here: ['here'],
  later: ['later'],
  gone: ['left', 'no_show'],
};

const KEYS = Object.keys(STATUSES) as SectionKey[];

/** Whether an arrival of this status belongs to the section. A row that is kept in its place may not. */
export function belongsTo(key: SectionKey, status: ArrivalStatus): boolean {
  return STATUSES[key].includes(status);
}

/** Everybody of today in sections: those at the door first. */
export function buildSections(arrivals: readonly Arrival[]): Section[] {
  return KEYS.map((key) => ({ key, arrivals: arrivals.filter(({ status }) => belongsTo(key, status)) }));
}

/**
 * The sections as they were, each row in its place and with what is known of it now. Nobody comes in and nobody goes out:
 * that waits until no finger is over the list.
 */
export function keepPlaces(before: readonly Section[], arrivals: readonly Arrival[]): Section[] {
  const newest = new Map(arrivals.map((arrival) => [arrival.booking.id, arrival]));
  return before.map(({ key, arrivals: rows }) => ({
    key,
    arrivals: rows.map((row) => newest.get(row.booking.id) ?? row),
  }));
}

/** What tells two orders of rows apart. */
export function orderOf(sections: readonly Section[]): string {
  return sections
    .map(({ key, arrivals }) => `${key}:${arrivals.map(({ booking }) => booking.id).join(',')}`)
    .join(';');
}
