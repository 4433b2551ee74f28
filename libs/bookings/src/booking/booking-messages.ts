import { type Instant, type LocalizedText, passCodeOf } from '@birlik/kernel';
import type {
  AbsenceFacts,
  BookingFacts,
  BookingMessageKind,
  PlannedBookingMessage,
} from '@birlik/notifications';
import type { Centre } from '@birlik/rooms';
import type { Booking, CheckInTimes } from './booking.js';

/** A space as people call it: its name, or its code. */
export function placeNames(centre: Centre, spaceIds: readonly string[]): LocalizedText[] {
  return spaceIds.map((id) => {
    const space = centre.spaces.get(id);
    return space?.names ?? { kk: space?.code ?? '', ru: space?.code ?? '', en: space?.code ?? '' };
  });
}

function factsOf(centre: Centre, booking: Booking): Omit<BookingFacts, 'reason'> {
  return {
    centre: centre.names,
    address: centre.address,
    zone: centre.zone,
    spaces: placeNames(centre, booking.spaceIds),
    title: booking.title,
    start: booking.start,
    end: booking.end,
    checkInOpensAt: booking.checkInOpensAt,
    releaseAt: booking.noShowDueAt,
    passCode: passCodeOf(booking.id),
    ...(booking.heldUntil !== null && { deadline: booking.heldUntil }),
  };
}

/** One message to the booking's person at `plannedAt`; none for a walk-in without an account. */
export function messageAbout(
  centre: Centre,
  booking: Booking,
  kind: BookingMessageKind,
  plannedAt: Instant,
  reason: LocalizedText | null = null,
  absences: AbsenceFacts | null = null,
): PlannedBookingMessage[] {
  const facts = { ...factsOf(centre, booking), reason, ...(absences && { absences }) };
  return messageWith(facts, booking, kind, plannedAt);
}

function messageWith(
  facts: BookingFacts,
  { centreId, id, version, personId }: Booking,
  kind: BookingMessageKind,
  plannedAt: Instant,
): PlannedBookingMessage[] {
  if (personId === null) return [];
  return [
    { centreId, subjectId: id, subjectVersion: version, kind, recipientId: personId, plannedAt, facts },
  ];
}

/**
 * What a person is to get about a confirmed booking: word of it after the time to undo, reminders, the warning.
 * `first` is null when they were told already.
 */
export function messagesOf(
  centre: Centre,
  booking: Booking,
  checkInTimes: CheckInTimes,
  now: Instant,
  first: 'confirmation' | 'changed' | null,
): PlannedBookingMessage[] {
  const afterUndo = now + centre.rules.undoSeconds * 1_000;
  const facts = { ...factsOf(centre, booking), reason: null };
  return [
    ...(first ? messageWith(facts, booking, first, afterUndo) : []),
    ...checkInTimes.remindAt.flatMap(({ kind, at }) =>
      messageWith(facts, booking, kind as BookingMessageKind, at),
    ),
    ...(checkInTimes.warnAt === null
      ? []
      : messageWith(facts, booking, 'release_warning', checkInTimes.warnAt)),
  ];
}
