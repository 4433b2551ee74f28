import { type Instant, type LocalizedText, passCodeOf } from '@birlik/kernel';
import type { AbsenceFacts, BookingFacts, MessageKind, PlannedMessage } from '@birlik/notifications';
import type { Centre } from '@birlik/rooms';
import type { Booking, BookingTerms } from './booking.js';

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
    places: placeNames(centre, booking.spaceIds),
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
  kind: MessageKind,
  plannedAt: Instant,
  reason: LocalizedText | null = null,
  absences: AbsenceFacts | null = null,
): PlannedMessage[] {
  if (booking.personId === null) return [];
  return [
    {
      centreId: booking.centreId,
      subjectId: booking.id,
      subjectVersion: booking.version,
      kind,
      recipientId: booking.personId,
      plannedAt,
      facts: { ...factsOf(centre, booking), reason, ...(absences && { absences }) },
    },
  ];
}

/**
 * What a person is to get about a confirmed booking: word of it after the time to undo, reminders, the warning.
 * `first` is null when they were told already.
 */
export function messagesOf(
  centre: Centre,
  booking: Booking,
  terms: BookingTerms,
  now: Instant,
  first: 'confirmation' | 'changed' | null,
): PlannedMessage[] {
  const afterUndo = now + centre.rules.undoSeconds * 1_000;
  return [
    ...(first ? messageAbout(centre, booking, first, afterUndo) : []),
    ...terms.remindAt.flatMap(({ kind, at }) => messageAbout(centre, booking, kind as MessageKind, at)),
    ...(terms.warnAt === null ? [] : messageAbout(centre, booking, 'release_warning', terms.warnAt)),
  ];
}
