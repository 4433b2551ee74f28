import { holdsRole } from '@birlik/kernel';
import type { LocalizedText } from '@birlik/kernel';
import type { BookingPolicy, Centre, LiftedBy, PolicyLimits, PolicyRole, Space } from '@birlik/rooms';
import { type CountedClaim, findKind, type SlotQuestion, type PersonFacts } from './slot-question.js';

/** A policy that applies to a question: the rules of the centre, or one of its policies. */
export interface PolicyInForce {
  /** Null for the rules of the centre. */
  readonly names: LocalizedText | null;
  readonly key: string;
  readonly limits: PolicyLimits;
  /** Whose bookings count against its allowances. */
  readonly counts: 'person' | 'organisation';
  readonly liftedBy: LiftedBy;
  /** Returns true for a booking that its allowances count. */
  readonly counted: (claim: CountedClaim) => boolean;
}

/** Returns every policy that applies to the question. Each of them must be kept, so the strictest wins. */
export function listPoliciesInForce(question: SlotQuestion): PolicyInForce[] {
  const { centre } = question;
  const roles = rolesOf(question);
  return [
    ofTheCentre(question),
    ...centre.policies
      .filter((policy) => applies(policy, question, roles))
      .map((policy) => inForce(centre, policy)),
  ];
}

/** Returns the values of the centre itself, for desks or rooms, and for a person or an organisation. */
function ofTheCentre(question: SlotQuestion): PolicyInForce {
  const { rules } = question.centre;
  const { organisationId, series } = question;
  const kind = findKind(question);
  const organiserDays = series ? rules.seriesAdvanceDays : rules.organiserAdvanceDays;
  const forOneself = kind === 'desk' && organisationId === null;
  return {
    names: null,
    key: '',
    counts: 'person',
    liftedBy: 'front_desk',
    limits: {
      minimumMinutes: rules[`${kind}MinimumMinutes`],
      maximumMinutes: rules[`${kind}MaximumMinutes`],
      minimumNoticeMinutes: rules.minimumNoticeMinutes,
      advanceDays: organisationId ? organiserDays : rules.memberAdvanceDays,
      desksAtOnce: rules.groupDesksAtMost,
      ...(forOneself && { minutesPerDay: rules.deskMinutesPerDay, minutesPerWeek: rules.deskMinutesPerWeek }),
    },
    counted: (claim) => claim.kind === 'desk' && claim.organisationId === null,
  };
}

function inForce(centre: Centre, policy: BookingPolicy): PolicyInForce {
  const { key, names, limits, applies: scope } = policy;
  const { kind } = scope;
  return {
    key,
    names,
    limits,
    counts: policy.counts ?? 'person',
    liftedBy: policy.liftedBy ?? 'front_desk',
    counted: (claim) =>
      (kind === undefined || claim.kind === kind) &&
      claim.spaceIds.some((id) => {
        const space = centre.spaces.get(id);
        return space !== undefined && isInScope(policy, space);
      }),
  };
}

function applies(policy: BookingPolicy, question: SlotQuestion, roles: readonly PolicyRole[]): boolean {
  const { applies: scope } = policy;
  return (
    (scope.kind === undefined || scope.kind === findKind(question)) &&
    (policy.counts !== 'organisation' || question.organisationId !== null) &&
    (scope.roles === undefined || scope.roles.some((role) => roles.includes(role))) &&
    isForOrganisation(policy, question.facts.organisation) &&
    question.spaces.some((space) => isInScope(policy, space))
  );
}

function isForOrganisation(
  { applies: { organisationTypes, organisations } }: BookingPolicy,
  organisation: PersonFacts['organisation'],
): boolean {
  if (organisationTypes === undefined && organisations === undefined) return true;
  if (organisation === null) return false;
  return (
    (organisationTypes === undefined || organisationTypes.includes(organisation.type)) &&
    (organisations === undefined || organisations.includes(organisation.key))
  );
}

/** Returns true if the space is in the scope of the policy. */
export function isInScope({ applies: scope }: BookingPolicy, space: Space): boolean {
  return (
    (scope.kind === undefined || scope.kind === space.kind) &&
    (scope.areas === undefined || scope.areas.includes(space.area)) &&
    (scope.spaces === undefined || scope.spaces.includes(space.code)) &&
    (scope.features === undefined || scope.features.every((feature) => space.features.includes(feature)))
  );
}

/** Returns the roles in which the person books. */
function rolesOf({ actor, centre, organisationId, facts }: SlotQuestion): PolicyRole[] {
  return [
    organisationId === null ? 'member' : 'organiser',
    ...(facts.newcomer ? (['newcomer'] as const) : []),
    ...(['front_desk', 'manager'] as const).filter((role) => holdsRole(actor, centre.id, role)),
  ];
}

/**
 * Returns the keys of the policies whose scope contains a space. Spaces with equal keys are checked alike.
 */
export function listPoliciesOn(centre: Centre, space: Space): string {
  return centre.policies
    .filter((policy) => isInScope(policy, space))
    .map((policy) => policy.key)
    .join();
}
