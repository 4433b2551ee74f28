/** Returns SQL: the names of the organisation with this id. `organisationId` is an SQL expression. */
export function selectOrganisationNames(organisationId: string): string {
  return `(SELECT o.names FROM organisation o WHERE o.id = ${organisationId})`;
}

/**
 * Returns SQL: key and type of the organisation with this id, as JSON. `organisationId` is an SQL expression.
 */
export function selectOrganisationKeyAndType(organisationId: string): string {
  return `(SELECT json_build_object('key', o.key, 'type', o.type) FROM organisation o WHERE o.id = ${organisationId})`;
}
