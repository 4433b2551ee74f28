import type { Alternative, Space } from '../../../api/types';

/** Desks side by side for a group. */
export interface DeskSet {
  alternative: Alternative;
  /** By code. */
  spaces: Space[];
  /** The codes joined, as they stand in the address. */
  codes: string;
  /** Keys of the features that every desk has. */
  commonFeatures: string[];
}

function findCommonFeatures([first, ...others]: readonly Space[]): string[] {
  return (first?.features ?? []).filter((key) => others.every((space) => space.features.includes(key)));
}

/** The sets that the server found. Desks that are not known are left out. */
export function deskSets(alternatives: readonly Alternative[], known: readonly Space[]): DeskSet[] {
  const byId = new Map(known.map((space) => [space.id, space]));
  return alternatives.map((alternative) => {
    const spaces = alternative.spaceIds
      .flatMap((id) => byId.get(id) ?? [])
      .sort((a, b) => (a.code < b.code ? -1 : 1));
    return {
      alternative,
      spaces,
      codes: spaces.map((space) => space.code).join(','),
      commonFeatures: findCommonFeatures(spaces),
    };
  });
}
