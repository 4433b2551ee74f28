import { Injectable } from '@nestjs/common';
import type { Tx } from '@birlik/database';
import type { Actor, Instant, LocalizedText } from '@birlik/kernel';
import {
  isInCalendar,
  type LastWord,
  MessageLedger,
  type PlannedBookingMessage,
} from '@birlik/notifications';
import type { Centre } from '@birlik/rooms';
import type { Booking, CheckInTimes } from './booking.js';
import { buildMessageAboutAll, buildMessages, listDetails, listPlaceNames } from './booking-messages.js';
import { type ChangeWord, chooseWord, isByOthers, tellsOfEnd } from './booking-words.js';
import { dropPastReminders } from './check-in-times.js';

/** A booking as it is after a change. */
export interface BookingNow {
  readonly booking: Booking;
  readonly checkInTimes: CheckInTimes;
}

/** Who did it, when people are told, and why it was done. */
export interface Notice {
  readonly actor: Actor;
  readonly at: Instant;
  readonly reason?: LocalizedText | null;
}

/** A change that people are told of. */
export interface ChangeNotice extends Notice {
  readonly now: Instant;
  /** False when only the state has changed: it was approved, or its cancellation was undone. */
  readonly isMove?: boolean;
}

/**
 * Plans what people have to be told when their bookings change or end. It compares the bookings with the last
 * word to their people, so nobody hears the same twice and nobody believes what is no longer so.
 */
@Injectable()
export class BookingNotices {
  constructor(private readonly ledger: MessageLedger) {}

  /** Plans the messages about changed bookings of one person. One message tells about all that need the same word. */
  async tellChange(
    tx: Tx,
    centre: Centre,
    changed: readonly BookingNow[],
    notice: ChangeNotice,
  ): Promise<void> {
    const ids = changed.map(({ booking }) => booking.id);
    await this.ledger.voidPlannedMessages(tx, ids);
    const words = await this.ledger.findLastWords(tx, ids);
    await this.ledger.planMessages(tx, [
      ...buildWords(
        centre,
        changed.map(({ booking }) => booking),
        words,
        notice,
      ),
      ...changed.flatMap((one) => buildReminders(centre, one, notice.now)),
    ]);
  }

  /**
   * Plans the message that a booking has other details than its person was told, such as the number of people. Its time
   * stays, so its reminders stay.
   */
  async tellDetails(tx: Tx, centre: Centre, booking: Booking, notice: Notice): Promise<void> {
    await this.ledger.voidPlannedWords(tx, [booking.id]);
    const words = await this.ledger.findLastWords(tx, [booking.id]);
    await this.ledger.planMessages(tx, buildWords(centre, [booking], words, notice));
  }

  /** What is said of a booking from now on has its new title. A new title alone is nothing to be told of. */
  async tellTitle(tx: Tx, { id, title }: Booking): Promise<void> {
    await this.ledger.renameBooking(tx, id, title);
  }

  /** Plans the message that bookings of one person are over, if they have to be told. */
  async tellEnd(
    tx: Tx,
    centre: Centre,
    ended: readonly Booking[],
    { actor, at, reason = null, kind }: Notice & { readonly kind: 'cancelled' | 'declined' | 'expired' },
  ): Promise<void> {
    const ids = ended.map(({ id }) => id);
    await this.ledger.voidPlannedMessages(tx, ids);
    const words = await this.ledger.findLastWords(tx, ids);
    const told = ended.filter((booking) => tellsOfEnd(words.get(booking.id), isByOthers(actor, booking)));
    await this.ledger.planMessages(
      tx,
      buildMessageAboutAll(centre, told, kind, {
        at,
        reason,
        isInCalendar: ({ id }) => isInCalendar(words.get(id)),
      }),
    );
  }
}

function buildWords(
  centre: Centre,
  changed: readonly Booking[],
  words: ReadonlyMap<string, LastWord>,
  { actor, at, reason = null, isMove = true }: Notice & Pick<ChangeNotice, 'isMove'>,
): PlannedBookingMessage[] {
  const byWord = new Map<ChangeWord, Booking[]>();
  for (const booking of changed) {
    const { start, end, spaceIds } = booking;
    const now = { start, end, spaces: listPlaceNames(centre, spaceIds), ...listDetails(centre, booking) };
    const word = chooseWord(words.get(booking.id), booking, now, isMove && isByOthers(actor, booking));
    if (word) byWord.set(word, [...(byWord.get(word) ?? []), booking]);
  }
  return [...byWord].flatMap(([word, bookings]) =>
    buildMessageAboutAll(centre, bookings, word, {
      at,
      reason,
      isInCalendar: ({ id }) => word !== 'awaits_approval' || isInCalendar(words.get(id)),
    }),
  );
}

function buildReminders(
  centre: Centre,
  { booking, checkInTimes }: BookingNow,
  now: Instant,
): PlannedBookingMessage[] {
  if (booking.state !== 'confirmed') return [];
  return buildMessages(centre, booking, {
    checkInTimes: dropPastReminders(checkInTimes, now),
    now,
    first: null,
  });
}
