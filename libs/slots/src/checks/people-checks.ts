// Rules about the person and the number of people.
import { addDays, dayOf, holdsRole, isStaff, speaksFor } from '@birlik/kernel';
import { countDesks, findKind, listLegs, type PersonFacts, type SlotQuestion } from './slot-question.js';
import { type BookingCheck, type CheckResult, makeCheckResult } from './check-result.js';
import { pickStrictest } from './strictest.js';

/** Members book desks; organisers book rooms for their organisation; staff book anything for anybody. */
export const isByWhoMayBook: BookingCheck = (question) => {
  const { centre, actor, personId, organisationId } = question;
  const own = actor.kind === 'person' && actor.personId === personId;
  const belongs = holdsRole(actor, centre.id, 'member', 'front_desk', 'manager') || speaksForAny(question);
  const forOrganisation =
    organisationId === null ? findKind(question) === 'desk' : speaksFor(actor, organisationId);
  const ok = actor.kind === 'system' || isStaff(actor, centre.id) || (own && belongs && forOrganisation);
  return makeCheckResult('who_may_book', ok, { value: findKind(question) });
};

/** Where the centre says so, people prove their address or phone before they book; staff know whom they book for. */
export const isByVerifiedPerson = ({
  centre,
  actor,
}: Pick<SlotQuestion, 'centre' | 'actor'>): CheckResult => {
  const isUnverified = actor.kind === 'person' && actor.isUnverified === true;
  const ok = !centre.joining.verifiedOnly || !isUnverified || isStaff(actor, centre.id);
  return makeCheckResult('verified_person', ok);
};
/** Staff have blocked the person for a while. They read why, and from which day on they may book again. */
export const isNotBlocked: BookingCheck = ({ facts, centre }) => judgeBlock(facts.block, centre.zone);

/** Judges a block alone, for what is no booking: a seat of an event. */
export function judgeBlock(block: PersonFacts['block'], zone: string): CheckResult {
  return makeCheckResult('blocked', block === null, {
    value: block?.reason ?? null,
    limit: block?.until ?? null,
    // Staff book for somebody who is blocked, and never for somebody who is gone.
    liftedBy: block?.isClosed ? 'nobody' : 'manager',
    nextAllowed: block?.until ? dayOf(addDays(block.until, 1), zone).start : null,
  });
}

function speaksForAny({ actor, centre }: SlotQuestion): boolean {
  return actor.kind === 'person' && actor.organisationRoles.some((r) => r.centreId === centre.id);
}

export const fitsCapacity: BookingCheck = (question) => {
  const { people } = question;
  const legs = listLegs(question);
  // A place that somebody has left is not asked any more.
  const coming = legs.filter((leg) => leg.end > question.facts.now);
  const seats = Math.min(
    ...(coming.length > 0 ? coming : legs).map((leg) =>
      leg.spaces.reduce((sum, space) => sum + space.capacity, 0),
    ),
  );
  return makeCheckResult('capacity', people <= seats, { value: people, limit: seats, liftedBy: 'nobody' });
};

/** Limits the number of desks in one booking. */
export const takesNoMoreDesksThanAGroup: BookingCheck = (question) => {
  if (findKind(question) === 'room') return makeCheckResult('desks_at_once', true);
  const value = countDesks(question);
  return pickStrictest(
    'desks_at_once',
    question,
    (l) => l.desksAtOnce,
    (limit) => ({
      ok: value <= limit,
      value,
      left: limit - value,
    }),
  );
};
