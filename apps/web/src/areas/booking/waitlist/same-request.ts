import type { WaitlistEntry, WaitlistRequest } from '../../../api/types';

/** Somebody waits for exactly this already: the line is joined once. */
export function isSameRequest(entry: WaitlistEntry, body: WaitlistRequest): boolean {
  return (
    entry.kind === body.kind &&
    Date.parse(entry.start) === Date.parse(body.start) &&
    Date.parse(entry.end) === Date.parse(body.end) &&
    entry.people === (body.people ?? 1) &&
    sameKeys(entry.spaceIds, body.spaceIds ?? []) &&
    sameKeys(entry.features, body.features ?? [])
  );
}

/** The request of an entry, to say it once more after it was taken back. */
export function bodyOfEntry(entry: WaitlistEntry): WaitlistRequest {
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

function sameKeys(a: readonly string[], b: readonly string[]): boolean {
  return [...a].sort().join() === [...b].sort().join();
}
