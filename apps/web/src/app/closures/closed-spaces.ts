import type { Space, SpaceKind } from '../../api/types';

/** What is closed, so that it can be said in few words. */
export interface ClosedSpaces {
  isAll: boolean;
  /** Areas all of whose desks are closed. */
  areas: readonly string[];
  /** The spaces besides. */
  spaces: readonly Space[];
}

/** Sums up the closed spaces: the whole centre, whole areas of desks, and single spaces. */
export function sumUpClosed(spaceIds: readonly string[], all: readonly Space[]): ClosedSpaces {
  const closed = new Set(spaceIds);
  const open = all.filter(({ id }) => !closed.has(id));
  const areas = new Set(all.filter((space) => isDesk(space) && closed.has(space.id)).map(({ area }) => area));
  for (const space of open) if (isDesk(space)) areas.delete(space.area);
  return {
    isAll: all.length > 0 && open.length === 0,
    areas: [...areas],
    spaces: all.filter((space) => closed.has(space.id) && !(isDesk(space) && areas.has(space.area))),
  };
}

/** Whether one of the closed spaces is of this kind. */
export function closesKind(spaceIds: readonly string[], kind: SpaceKind, all: readonly Space[]): boolean {
  return all.some((space) => space.kind === kind && spaceIds.includes(space.id));
}

function isDesk({ kind }: Space): boolean {
  return kind === 'desk';
}
