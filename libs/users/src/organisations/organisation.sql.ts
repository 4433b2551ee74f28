/**
 * Returns SQL: the names of the organisation with this id on the day of a moment; before its first name, the first.
 * Both are SQL expressions.
 */
export function selectOrganisationNames(organisationId: string, moment = 'birlik_now()'): string {
  return `(SELECT dated.names FROM organisation_name dated JOIN organisation named_one ON named_one.id = dated.organisation_id
    WHERE dated.organisation_id = ${organisationId}
    ORDER BY dated.valid_from > birlik_day(named_one.centre_id, ${moment}), abs(dated.valid_from - birlik_day(named_one.centre_id, ${moment})) LIMIT 1)`;
}

/**
 * Returns SQL: key and type of the organisation with this id, as JSON. `organisationId` is an SQL expression.
 */
export function selectOrganisationKeyAndType(organisationId: string): string {
  return `(SELECT json_build_object('key', o.key, 'type', o.type) FROM organisation o WHERE o.id = ${organisationId})`;
}

/** Returns SQL: true while the organisation with this alias has not ended. One that begins later can be prepared. */
export function isOrganisationGoingOn(alias: string): string {
  return `(${alias}.valid_to IS NULL OR ${alias}.valid_to >= birlik_day(${alias}.centre_id, birlik_now()))`;
}
