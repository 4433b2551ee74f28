import type { CentreRole, OrganisationRole, Person } from '@birlik/kernel';

/** A row of `role`. */
export interface RoleRow {
  readonly centreId: string;
  readonly organisationId: string | null;
  readonly kind: string;
}

/** Builds a person as rules and policies use them. */
export function buildPerson(personId: string, roles: readonly RoleRow[]): Person {
  return {
    kind: 'person',
    personId,
    centreRoles: roles.flatMap(({ centreId, organisationId, kind }) =>
      organisationId === null ? [{ centreId, role: kind as CentreRole }] : [],
    ),
    organisationRoles: roles.flatMap(({ centreId, organisationId, kind }) =>
      organisationId === null ? [] : [{ centreId, organisationId, role: kind as OrganisationRole }],
    ),
  };
}
