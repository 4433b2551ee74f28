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
    spaces: findSpaces(centre, spaceIdsAfter(before, command, legs)),
    slot,
    legs,
    title: command.title === undefined ? before.title : command.title,
    people: command.people ?? before.people,
    equipment: command.equipment ?? before.equipment,
  };
}

/** @throws DomainError `invalid_request` for legs that are not consecutive */
function slotAfter(before: Booking, { start, end }: ChangeCommand, legs: readonly Leg[]): Interval {
  if (legs.length === 0) return { start: start ?? before.start, end: end ?? before.end };
  checkLegs(legs);
  return { start: legs[0]!.start, end: legs[legs.length - 1]!.end };
}

function spaceIdsAfter(
  before: Booking,
  { spaceIds }: ChangeCommand,
  legs: readonly Leg[],
): readonly string[] {
  if (legs.length > 0) return legs.flatMap((leg) => leg.spaceIds);
  return spaceIds ?? before.legs[0]?.spaceIds ?? before.spaceIds;
}

/** Another space or time without legs puts a split booking back into one space. */
function legsAfter(before: Booking, { legs, spaceIds, start, end }: ChangeCommand): readonly Leg[] {
  return legs ?? (spaceIds || start || end ? [] : before.legs);
}

/** Returns true if spaces, times or equipment differ. A new title alone is not a move. */
export function isMove(before: Booking, after: Booking): boolean {
  const claimed = (b: Booking) => JSON.stringify([b.start, b.end, b.spaceIds, b.legs, b.equipment]);
  return claimed(before) !== claimed(after);
}
