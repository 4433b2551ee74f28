import { isOrganisationGoingOn } from '../organisations/organisation.sql.js';

/**
 * Returns SQL: true when the role with this alias holds now: its first day has come, its last day has not passed, and its
 * organisation goes on. Everything that asks for the roles of somebody asks with this.
 */
export function isRoleInForce(alias: string): string {
  const today = `birlik_day(${alias}.centre_id, birlik_now())`;
  return `((${alias}.valid_from IS NULL OR ${alias}.valid_from <= ${today})
    AND (${alias}.valid_until IS NULL OR ${alias}.valid_until >= ${today})
    AND (${alias}.organisation_id IS NULL
      OR EXISTS (SELECT 1 FROM organisation going WHERE going.id = ${alias}.organisation_id AND ${isOrganisationGoingOn('going')})))`;
}
