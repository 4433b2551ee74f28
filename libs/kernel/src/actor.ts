/** What a person may do in a centre. */
export type CentreRole = 'member' | 'front_desk' | 'manager';
/** What a person may do for an organisation. */
export type OrganisationRole = 'organiser' | 'representative';

/** A signed-in person with their roles. Checks and permissions read the roles from here, never from a request. */
export interface Person {
  readonly kind: 'person';
  readonly personId: string;
  readonly centreRoles: readonly { readonly centreId: string; readonly role: CentreRole }[];
  readonly organisationRoles: readonly {
    readonly centreId: string;
    readonly organisationId: string;
    readonly role: OrganisationRole;
  }[];
  /** True for a person who has proved neither their mail address nor their phone. */
  readonly isUnverified?: boolean;
}

/** The system itself. `name` says which part of it acts; the audit shows it. */
export interface System {
  readonly kind: 'system';
  readonly name: string;
}

export type Actor = Person | System;

export function systemActor(name: string): System {
  return { kind: 'system', name };
}

/** True when the actor holds one of the roles in the centre; the system never does. */
export function holdsRole(actor: Actor, centreId: string, ...roles: CentreRole[]): boolean {
  return (
    actor.kind === 'person' &&
    actor.centreRoles.some((r) => r.centreId === centreId && roles.includes(r.role))
  );
}

/** True when the actor is front desk or manager of the centre. */
export function isStaff(actor: Actor, centreId: string): boolean {
  return holdsRole(actor, centreId, 'front_desk', 'manager');
}

/** True when the actor has any role in the centre or for an organisation of it. */
export function belongsTo(actor: Actor, centreId: string): boolean {
  return (
    actor.kind === 'person' &&
    [...actor.centreRoles, ...actor.organisationRoles].some((role) => role.centreId === centreId)
  );
}

/** True when the actor may book for the organisation. */
export function speaksFor(actor: Actor, organisationId: string): boolean {
  return actor.kind === 'person' && actor.organisationRoles.some((r) => r.organisationId === organisationId);
}

/** How the audit names the actor. */
export function actorName(actor: Actor): string {
  return actor.kind === 'person' ? `person:${actor.personId}` : `system:${actor.name}`;
}
