// What a change of a booking may do, and what it leaves as it was. Pure; docs/rules.md has the same as a table.
import { type Actor, type Instant, type Interval, invalid, isStaff, MINUTE } from '@birlik/kernel';
import type { CentreRules } from '@birlik/rooms';
import type {
  ApprovedShape,
  Booking,
  BookingState,
  CheckInTimes,
  EquipmentCount,
} from '../booking/booking.js';
import type { BookingDraft } from '../booking/booking-draft.js';
import { computeCheckInTimes } from '../booking/check-in-times.js';
import { isMove } from './booking-change.js';
import { leavesAtTheEnd } from './move-claims.js';

/** A booking after a change, with its new check-in times. */
export interface ChangedBooking {
  readonly booking: Booking;
  readonly checkInTimes: CheckInTimes;
}

/**
 * A desk stays a desk and a room a room. Who is here keeps their start. A start that has passed stays, unless staff or a closure
 * move it: else moving it a minute at a time would put off the no-show for ever. An end is not moved to before now, because used time
 * is not given back. So nobody who is here takes another place when there is no time left.
 * @throws DomainError `invalid_request`
 */
export function checkChange(before: Booking, draft: BookingDraft, now: Instant): void {
  const { centre, actor, spaces, slot } = draft;
  if (spaces.some(({ kind }) => kind !== before.kind)) throw invalid('/spaceIds', 'mixed_kinds');
  if (slot.start !== before.start) {
    if (before.state === 'checked_in') throw invalid('/start', 'already_here');
    if (before.start <= now && !decidesForCentre(actor, centre.id)) throw invalid('/start', 'has_begun');
  }
  if ((slot.end !== before.end && slot.end < now) || leavesAtTheEnd(before, draft, now))
    throw invalid('/end', 'in_the_past');
}

/**
 * The booking that a change makes of another, with its check-in times and its state.
 * @param now the moment of the change
 */
export function applyChange(before: Booking, draft: BookingDraft, now: Instant): ChangedBooking {
  const { slot, spaces, legs, title, people, equipment } = draft;
  const state = stateAfterChange(before, draft);
  const startStays = slot.start === before.start;
  const checkInTimes = checkInTimesAfterChange(before, draft, state, now);
  const { checkInOpensAt, noShowDueAt } = checkInTimes;
  const after: Booking = {
    ...before,
    ...slot,
    version: before.version + 1,
    state,
    spaceIds: spaces.map((space) => space.id),
    legs,
    title,
    people,
    equipment,
    hasOwnTimes: before.hasOwnTimes || (before.seriesId !== null && hasOtherTimes(before, slot)),
    // Another start is waited for anew, so its person may ask for more time again, and no outage took of its grace.
    onMyWayAt: startStays ? before.onMyWayAt : null,
    excused: startStays && before.excused,
    approved: approvedAfterChange(before, draft, state),
    checkInOpensAt,
    noShowDueAt,
  };
  // An answer is to what it was then: after a move it cannot be undone.
  const isSame = !isMove(before, after) && state === before.state;
  return { booking: { ...after, undoUntil: isSame ? before.undoUntil : null }, checkInTimes };
}

function hasOtherTimes(before: Interval, { start, end }: Interval): boolean {
  return start !== before.start || end !== before.end;
}

/** Grace that was given (on my way, an outage, a late approval, an undo) is kept while the start stays; it ends with the booking. */
function checkInTimesAfterChange(
  before: Booking,
  { centre, slot }: BookingDraft,
  state: BookingState,
  now: Instant,
): CheckInTimes {
  const isConfirmedNow = before.state === 'requested' && state === 'confirmed';
  const startStays = slot.start === before.start;
  const madeAt = startStays && !isConfirmedNow ? before.createdAt : now;
  if (!startStays) return computeCheckInTimes(centre.rules, before.kind, slot, madeAt);
  return keepGrace(before, centre.rules, { slot, madeAt, now });
}

/** A request that is approved gets its grace from now on, and loses none that it was given before. */
export function checkInTimesOnceApproved(before: Booking, rules: CentreRules, now: Instant): CheckInTimes {
  const { start, end } = before;
  const times = keepGrace(before, rules, { slot: { start, end }, madeAt: now, now });
  // Nobody is warned within a minute of the approval.
  return { ...times, warnAt: times.warnAt !== null && times.warnAt > now + MINUTE ? times.warnAt : null };
}

function keepGrace(
  before: Booking,
  rules: CentreRules,
  { slot, madeAt, now }: { readonly slot: Interval; readonly madeAt: Instant; readonly now: Instant },
): CheckInTimes {
  const computed = computeCheckInTimes(rules, before.kind, slot, madeAt);
  const asked = before.onMyWayAt === null ? 0 : rules.onMyWayMinutes * MINUTE;
  const noShowDueAt = Math.min(slot.end, Math.max(before.noShowDueAt, computed.noShowDueAt + asked));
  return {
    ...computed,
    checkInOpensAt: Math.min(before.checkInOpensAt, computed.checkInOpensAt),
    noShowDueAt,
    warnAt: warningBefore(noShowDueAt, rules, now),
  };
}

function warningBefore(noShowDueAt: Instant, rules: CentreRules, now: Instant): Instant | null {
  const warnAt = noShowDueAt - rules.warningBeforeReleaseMinutes * MINUTE;
  return rules.warningBeforeReleaseMinutes > 0 && warnAt > now ? warnAt : null;
}

/** Approval is asked for again only when the booking goes beyond what was approved. Where no space needs one, there is none. */
function stateAfterChange(before: Booking, draft: BookingDraft): BookingState {
  if (before.state !== 'requested' && before.state !== 'confirmed') return before.state;
  if (draft.spaces.every((space) => space.approval !== 'required')) return 'confirmed';
  if (before.state === 'confirmed' && decidesForCentre(draft.actor, draft.centre.id)) return 'confirmed';
  const wanted = shapeOfDraft(draft);
  const approved = [before.approved, before.state === 'confirmed' ? shapeOfBooking(before) : null];
  return approved.some((shape) => shape !== null && isWithinShape(wanted, shape)) ? 'confirmed' : 'requested';
}

/**
 * What was agreed to stays agreed to, so that a change which is taken back does not cost the approval. Staff agree anew by a change, but
 * not by another title.
 */
function approvedAfterChange(
  before: Booking,
  draft: BookingDraft,
  state: BookingState,
): ApprovedShape | null {
  if (before.state !== 'confirmed') return before.approved;
  const wanted = shapeOfDraft(draft);
  const known = shapeOfBooking(before);
  if (isWithinShape(wanted, known) && isWithinShape(known, wanted)) return before.approved;
  if (state === 'confirmed' && decidesForCentre(draft.actor, draft.centre.id)) return wanted;
  return before.approved ?? known;
}

function decidesForCentre(actor: Actor, centreId: string): boolean {
  return actor.kind === 'system' || isStaff(actor, centreId);
}

function shapeOfDraft({ slot, spaces, people, equipment }: BookingDraft): ApprovedShape {
  return { ...slot, spaceIds: spaces.map((space) => space.id), people, equipment };
}

function shapeOfBooking({ start, end, spaceIds, people, equipment }: Booking): ApprovedShape {
  return { start, end, spaceIds, people, equipment };
}

/** True when the first asks for nothing that the second does not have. */
export function isWithinShape(inner: ApprovedShape, outer: ApprovedShape): boolean {
  const countIn = (equipment: readonly EquipmentCount[], key: string) =>
    equipment.find((one) => one.key === key)?.count ?? 0;
  return (
    inner.start >= outer.start &&
    inner.end <= outer.end &&
    inner.people <= outer.people &&
    inner.spaceIds.every((id) => outer.spaceIds.includes(id)) &&
    inner.equipment.every(({ key, count }) => count <= countIn(outer.equipment, key))
  );
}
