/** SQL: the atomic spaces of a row `s` of `space`, as an array. */
const ATOMS = `CASE WHEN s.part_ids = '{}' THEN ARRAY[s.id] ELSE s.part_ids END`;

/** SQL expressions of a search for spaces. */
export interface SpaceFilter {
  readonly centreId: string;
  readonly kind: string;
  /** Features that a space must have. */
  readonly features: string;
  /** Ids of acceptable spaces; any space when the array is empty. */
  readonly spaceIds: string;
  /** Number of seats that a room must have. */
  readonly people: string;
}

/** Returns SQL: a table of the matching spaces, with `id`, `atoms`, `setup_minutes` and `clear_minutes`. */
export function selectFittingSpaces({ centreId, kind, features, spaceIds, people }: SpaceFilter): string {
  return `(SELECT s.id, s.setup_minutes, s.clear_minutes, ${ATOMS} AS atoms FROM space s
    WHERE s.centre_id = ${centreId} AND s.kind = ${kind} AND s.features @> ${features}
      AND (${spaceIds} = '{}' OR s.id = ANY (${spaceIds})) AND (${kind} = 'desk' OR s.capacity >= ${people}))`;
}

/** Returns SQL: a table of the given spaces with the same columns. `spaceIds` is an SQL expression. */
export function selectSpaces(spaceIds: string): string {
  return `(SELECT s.id, s.setup_minutes, s.clear_minutes, ${ATOMS} AS atoms FROM space s WHERE s.id = ANY (${spaceIds}))`;
}

/**
 * Returns SQL: true when the atomic space is one of the given spaces or a part of one. Both are SQL
 * expressions.
 */
export function isAtomOfAny(atomId: string, spaceIds: string): string {
  return `EXISTS (SELECT 1 FROM space s WHERE s.id = ANY (${spaceIds}) AND (s.id = ${atomId} OR ${atomId} = ANY (s.part_ids)))`;
}
