import type { WaitlistEntry, WaitWish } from '../../api/types';

/** Somebody waits for exactly this already: the line is joined once. */
export function isSameWish(entry: WaitlistEntry, wish: WaitWish): boolean {
  return (
    entry.kind === wish.kind &&
    Date.parse(entry.start) === Date.parse(wish.start) &&
    Date.parse(entry.end) === Date.parse(wish.end) &&
    entry.people === (wish.people ?? 1) &&
    sameKeys(entry.spaceIds, wish.spaceIds ?? []) &&
    sameKeys(entry.features, wish.features ?? [])
  );
}

/** The wish of an entry, to say it once more after it was taken back. */
export function wishOfEntry(entry: WaitlistEntry): WaitWish {
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
