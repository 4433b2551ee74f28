import type { WaitlistEntry, WaitlistRequest } from '../../../api/types';

function haveSameKeys(a: readonly string[], b: readonly string[]): boolean {
  return [...a].sort().join() === [...b].sort().join();
}

function isSameMoment(a: string, b: string): boolean {
  return Date.parse(a) === Date.parse(b);
}

/** Whether an entry waits for exactly what is requested: nobody joins a waitlist twice. */
export function isSameRequest(entry: WaitlistEntry, request: WaitlistRequest): boolean {
  const { spaceIds = [], features = [], people = 1 } = request;
  return (
    entry.kind === request.kind &&
    entry.people === people &&
    isSameMoment(entry.start, request.start) &&
    isSameMoment(entry.end, request.end) &&
    haveSameKeys(entry.spaceIds, spaceIds) &&
    haveSameKeys(entry.features, features)
  );
}

/** The request that an entry came from, to send it again after the entry was given up. */
export function requestOf(entry: WaitlistEntry): WaitlistRequest {
  const { centreId, kind, spaceIds, features, start, end, people, title, organisationId } = entry;
  return {
    centreId,
    kind,
    start,
    end,
    people,
    ...(spaceIds.length > 0 ? { spaceIds } : {}),
    ...(features.length > 0 ? { features } : {}),
    ...(title ? { title } : {}),
    ...(organisationId ? { organisationId } : {}),
  };
}

/** The slot that somebody wants, and for whom. */
export type WantedSlot = Omit<WaitlistRequest, 'spaceIds' | 'features'>;

/** What any space must have, so that it will do. */
export interface AnySpace {
  features?: readonly string[];
  people?: number;
}

/** The request for one space. */
export function requestForSpace(slot: WantedSlot, spaceId: string): WaitlistRequest {
  return { ...slot, spaceIds: [spaceId] };
}

/** The request for any space of the kind. */
export function requestForAny(slot: WantedSlot, { features = [], people }: AnySpace): WaitlistRequest {
  return {
    ...slot,
    ...(features.length > 0 ? { features: [...features] } : {}),
    ...(people ? { people } : {}),
  };
}
