import type { Actor, Instant, Interval } from '@birlik/kernel';
import type { Centre } from '@birlik/rooms';
import type { Leg } from '@birlik/slots';
import type { Booking, EquipmentCount } from '../booking/booking.js';
import { type BookingDraft } from '../booking/booking-draft.js';
import { checkLegs, checkSlot, findSpaces } from '../booking/requested-spaces.js';

/** The requested changes. Absent fields stay as they are. */
export interface ChangeCommand {
  readonly spaceIds?: readonly string[] | undefined;
  readonly start?: Instant | undefined;
  readonly end?: Instant | undefined;
  /** Consecutive parts in different spaces. An empty list puts the booking back into one space. */
  readonly legs?: readonly Leg[] | undefined;
  readonly title?: string | null | undefined;
  readonly people?: number | undefined;
  readonly equipment?: readonly EquipmentCount[] | undefined;
}

/**
 * Builds the draft of the changed booking.
 * @throws DomainError `not_found` for a space; `invalid_request`
 */
export function buildChangedDraft(
  centre: Centre,
  actor: Actor,
  before: Booking,
  command: ChangeCommand,
): BookingDraft {
  const legs = legsAfter(before, command);
  const slot = slotAfter(before, command, legs);
  checkSlot(slot);
  return {
    centre,
    actor,
    owner: { personId: before.personId ?? '', personName: before.personName },
    organisationId: before.organisationId,
    spaces: findSpaces(centre, spaceIdsAfter(before, command, legs), legs),
    slot,
    legs,
    title: command.title === undefined ? before.title : command.title,
    people: command.people ?? before.people,
    equipment: command.equipment ?? before.equipment,
  };
}

/** @throws DomainError `invalid_request` for legs that are not consecutive */
function slotAfter(
  before: Booking,
  { start, end, legs: asked }: ChangeCommand,
  legs: readonly Leg[],
): Interval {
  if (legs.length === 0) return { start: start ?? before.start, end: end ?? before.end };
  // Somebody who stayed longer than they had booked and then changed places has a gap between their legs.
  if (asked) checkLegs(legs);
  return { start: legs[0]!.start, end: legs[legs.length - 1]!.end };
}

function spaceIdsAfter(before: Booking, command: ChangeCommand, legs: readonly Leg[]): readonly string[] {
  const { spaceIds } = command;
  if (legs.length > 0) return legs.flatMap((leg) => leg.spaceIds);
  if (spaceIds) return spaceIds;
  return legLeft(before, command)?.spaceIds ?? before.spaceIds;
}

/** The leg that is left of a split booking when it becomes so short that it needs one place only; the first when it is put together. */
function legLeft(before: Booking, { start, end }: ChangeCommand): Leg | undefined {
  const left = before.legs.find(
    (leg) => (start === undefined || leg.end > start) && (end === undefined || leg.start < end),
  );
  return left ?? before.legs[0];
}

/** Another space puts a split booking back into one. Another start or end alone moves the outer end of its first or last leg. */
function legsAfter(before: Booking, { legs, spaceIds, start, end }: ChangeCommand): readonly Leg[] {
  if (legs) return legs;
  if (spaceIds) return [];
  const kept = before.legs
    .filter((leg) => (start === undefined || leg.end > start) && (end === undefined || leg.start < end))
    .map((leg) => ({ ...leg }));
  const [first] = kept;
  const last = kept.at(-1);
  if (!first || !last || kept.length < 2) return [];
  return kept.map((leg) => ({
    ...leg,
    start: leg === first ? (start ?? leg.start) : leg.start,
    end: leg === last ? (end ?? leg.end) : leg.end,
  }));
}

/** Returns true if spaces, times or equipment differ. A new title alone is not a move. */
export function isMove(before: Booking, after: Booking): boolean {
  const claimed = (b: Booking) => JSON.stringify([b.start, b.end, b.spaceIds, b.legs, b.equipment]);
  return claimed(before) !== claimed(after);
}
