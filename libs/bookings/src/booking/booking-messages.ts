import type { Instant, LocalizedText } from '@birlik/kernel';
import type {
  AbsenceFacts,
  BookingFacts,
  BookingMessageKind,
  DateFacts,
  DetailFacts,
  PlannedBookingMessage,
} from '@birlik/notifications';
import type { Centre } from '@birlik/rooms';
import type { Booking, CheckInTimes } from './booking.js';

/** Returns the name of each space, or its code when it has no name. */
export function listPlaceNames(centre: Centre, spaceIds: readonly string[]): LocalizedText[] {
  return spaceIds.map((id) => {
    const space = centre.spaces.get(id);
    return space?.names ?? { kk: space?.code ?? '', ru: space?.code ?? '', en: space?.code ?? '' };
  });
}

/** Returns what is told of a booking besides its time and its spaces. */
export function listDetails(centre: Centre, { kind, people, equipment, legs }: Booking): DetailFacts {
  const split = legs.map(({ start, end, spaceIds }) => ({
    start,
    end,
    spaces: listPlaceNames(centre, spaceIds),
  }));
  const units = equipment.map(({ key, count }) => ({
    names: centre.equipment.find((one) => one.key === key)?.names ?? { kk: key, ru: key, en: key },
    count,
  }));
  return {
    ...(kind === 'room' && { people, equipment: units }),
    ...(split.length > 0 && { legs: split }),
  };
}

function factsOf(centre: Centre, booking: Booking): Omit<BookingFacts, 'reason'> {
  return {
    centre: centre.names,
    address: centre.address,
    zone: centre.zone,
    spaces: listPlaceNames(centre, booking.spaceIds),
    title: booking.title,
    start: booking.start,
    end: booking.end,
    checkInOpensAt: booking.checkInOpensAt,
    releaseAt: booking.noShowDueAt,
    passCode: booking.passCode,
    ...listDetails(centre, booking),
    ...(booking.heldUntil !== null && { deadline: booking.heldUntil }),
  };
}

/** When a message is sent, and what it says besides the booking. */
export interface MessageNote {
  readonly at: Instant;
  readonly reason?: LocalizedText | null;
  readonly absences?: AbsenceFacts;
  readonly dates?: readonly DateFacts[];
  readonly inCalendar?: boolean;
  readonly staysInQueue?: boolean;
}

/** Builds one message to the owner of a booking. Returns none for a walk-in without an account. */
export function buildMessage(
  centre: Centre,
  booking: Booking,
  kind: BookingMessageKind,
  { at, reason = null, ...more }: MessageNote,
): PlannedBookingMessage[] {
  return messageWith({ ...factsOf(centre, booking), reason, ...more }, booking, kind, at);
}

/**
 * Builds one message about several bookings of a person, with a calendar entry for each.
 * @param isInCalendar false for a booking that the message neither puts into a calendar nor takes out
 */
export function buildMessageAboutAll(
  centre: Centre,
  bookings: readonly Booking[],
  kind: BookingMessageKind,
  { isInCalendar = () => true, ...note }: MessageNote & { isInCalendar?: (booking: Booking) => boolean },
): PlannedBookingMessage[] {
  const [first] = bookings;
  if (!first) return [];
  if (bookings.length === 1)
    return buildMessage(centre, first, kind, { ...note, ...(!isInCalendar(first) && { inCalendar: false }) });
  const dates = bookings.map((booking) => ({
    ...dateOf(centre, booking, isInCalendar(booking)),
    ...(booking.title !== first.title && { title: booking.title }),
    ...pickOwnDetails(listDetails(centre, booking), listDetails(centre, first)),
  }));
  return buildMessage(centre, first, kind, { ...note, dates });
}

function dateOf(centre: Centre, booking: Booking, inCalendar: boolean): DateFacts {
  const { id, version, start, end, spaceIds, passCode } = booking;
  const spaces = listPlaceNames(centre, spaceIds);
  return { id, version, start, end, spaces, passCode, ...(!inCalendar && { inCalendar }) };
}

/** Returns the details of a date that are not those of the first. Its parts are always its own. */
function pickOwnDetails(own: DetailFacts, { people, equipment }: DetailFacts): DetailFacts {
  return {
    ...(own.people !== people && { people: own.people ?? 1 }),
    ...(JSON.stringify(own.equipment) !== JSON.stringify(equipment) && { equipment: own.equipment ?? [] }),
    ...(own.legs && { legs: own.legs }),
  };
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

/** The messages that a confirmed booking needs. */
interface MessagePlan {
  readonly checkInTimes: CheckInTimes;
  readonly now: Instant;
  /** The message about the booking itself; null when the owner knows already. */
  readonly first: 'confirmation' | null;
}

/**
 * Builds all messages about a confirmed booking: the confirmation after the undo time, the reminders and the
 * release warning.
 */
export function buildMessages(
  centre: Centre,
  booking: Booking,
  { checkInTimes, now, first }: MessagePlan,
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
