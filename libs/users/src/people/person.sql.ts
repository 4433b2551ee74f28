/** SQL: the display name of the person with this id. `personId` is an SQL expression. */
export function selectDisplayName(personId: string): string {
  return `(SELECT p.display_name FROM person p WHERE p.id = ${personId})`;
}

/** SQL: the full name of the person with this id. `personId` is an SQL expression. */
export function selectFullName(personId: string): string {
  return `(SELECT p.full_name FROM person p WHERE p.id = ${personId})`;
}

/** SQL: true when the folded name of the person is like all patterns. Both are SQL expressions. */
export function hasNameLike(personId: string, patterns: string): string {
  return `EXISTS (SELECT 1 FROM person p WHERE p.id = ${personId} AND p.search_name LIKE ALL (${patterns}))`;
}
