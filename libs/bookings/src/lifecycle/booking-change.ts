import type { Actor, Instant, Interval } from '@birlik/kernel';
import type { Centre } from '@birlik/rooms';
import type { Leg } from '@birlik/slots';
import type { Booking, EquipmentCount } from '../booking/booking.js';
import { type BookingDraft } from '../booking/booking-draft.js';
import { checkLegs, checkSlot, findSpaces } from '../booking/requested-spaces.js';

/** What is to be otherwise. What is absent stays. */
export interface ChangeCommand {
  readonly spaceIds?: readonly string[] | undefined;
  readonly start?: Instant | undefined;
  readonly end?: Instant | undefined;
  /** Spaces one after the other. An empty list puts it back into one space. */
  readonly legs?: readonly Leg[] | undefined;
  readonly title?: string | null | undefined;
  readonly people?: number | undefined;
  readonly equipment?: readonly EquipmentCount[] | undefined;
}

/**
 * The booking as the command would make it.
 * @throws DomainError `not_found` for a space; `invalid_request`
 */
export function draftOfChange(
  centre: Centre,
  actor: Actor,
  before: Booking,
  command: ChangeCommand,
): BookingDraft {
  const legs = legsAfter(before, command);
  if (legs.length > 0) checkLegs(legs);
  const slot: Interval =
    legs.length > 0
      ? { start: legs[0]!.start, end: legs[legs.length - 1]!.end }
      : { start: command.start ?? before.start, end: command.end ?? before.end };
  checkSlot(slot);
  const oneSpace = command.spaceIds ?? before.legs[0]?.spaceIds ?? before.spaceIds;
  return {
    centre,
    actor,
    owner: { personId: before.personId ?? '', personName: before.personName },
    organisationId: before.organisationId,
    spaces: findSpaces(centre, legs.length > 0 ? legs.flatMap((leg) => leg.spaceIds) : oneSpace),
    slot,
    legs,
    title: command.title === undefined ? before.title : command.title,
    people: command.people ?? before.people,
    equipment: command.equipment ?? before.equipment,
  };
}

/** Another space or time without legs puts a split booking back into one space. */
function legsAfter(before: Booking, { legs, spaceIds, start, end }: ChangeCommand): readonly Leg[] {
  return legs ?? (spaceIds || start || end ? [] : before.legs);
}

/** True when spaces, times or equipment differ. A new title moves nothing. */
export function isMove(before: Booking, after: Booking): boolean {
  const claimed = (b: Booking) => JSON.stringify([b.start, b.end, b.spaceIds, b.legs, b.equipment]);
  return claimed(before) !== claimed(after);
}
