import { Injectable } from '@nestjs/common';
import { Journal, readNow, type Tx } from '@birlik/database';
import type { Actor, Instant, Interval, LocalizedText } from '@birlik/kernel';
import { MessageLedger, type PlannedBookingMessage } from '@birlik/notifications';
import type { Centre, SpaceKind } from '@birlik/rooms';
import { type Closure, ClosuresRepository } from '@birlik/slots';
import type { Booking } from '../booking/booking.js';
import { buildMessage, listPlaceNames } from '../booking/booking-messages.js';
import { mayComeTrue } from './hopes.js';
import { OffersRepository } from './offers.repository.js';
import type { WaitlistEntry } from './waitlist-entry.js';
import { waitlistChanged } from './waitlist.events.js';
import { WaitlistRepository } from './waitlist.repository.js';

/** A hold that the centre took back, and why. */
export interface WithdrawnHold {
  readonly booking: Booking;
  readonly reason: LocalizedText;
}

/** Why people cannot get what they wait for. */
export interface LostTime {
  readonly actor: Actor;
  readonly reason: LocalizedText;
  /** Only entries that overlap it are looked at; null for all. */
  readonly during: Interval | null;
  /** A closure that is being made. */
  readonly closure?: Closure;
  readonly withdrawn: readonly WithdrawnHold[];
}

const ANY_SPACE: Readonly<Record<SpaceKind, LocalizedText>> = {
  desk: { kk: 'кез келген үстел', ru: 'любой стол', en: 'any desk' },
  room: { kk: 'кез келген бөлме', ru: 'любой зал', en: 'any room' },
};

/** Ends entries that cannot be served any more after a closure or other opening hours, and tells their people. */
@Injectable()
export class EndWaiting {
  constructor(
    private readonly journal: Journal,
    private readonly waitlist: WaitlistRepository,
    private readonly offers: OffersRepository,
    private readonly closures: ClosuresRepository,
    private readonly ledger: MessageLedger,
  ) {}

  /**
   * Ends the lost entries and tells the people of withdrawn holds, each once: whether they still wait, when the
   * hold was an offer. The caller has released the holds.
   * @param centre the centre after the change
   */
  async endLostInTx(tx: Tx, centre: Centre, lost: LostTime): Promise<void> {
    const now = await readNow(tx);
    const ended = await this.endLostEntries(tx, centre, lost);
    const heldFor = await this.findEntries(tx, lost.withdrawn);
    const told = new Set(heldFor.values());
    const byWord = ended.filter(({ id }) => !told.has(id));
    await this.ledger.planMessages(tx, [
      ...lost.withdrawn.flatMap(({ booking, reason }) => {
        const entryId = heldFor.get(booking.id);
        const staysInQueue = entryId === undefined ? undefined : !ended.some(({ id }) => id === entryId);
        return buildMessage(centre, booking, 'hold_withdrawn', {
          at: now,
          reason,
          ...(staysInQueue !== undefined && { staysInQueue }),
        });
      }),
      ...byWord.map((entry) => buildWord(centre, entry, lost.reason, now)),
    ]);
  }

  /** Returns the entries of the holds that were offers, by hold. */
  private async findEntries(tx: Tx, withdrawn: readonly WithdrawnHold[]): Promise<Map<string, string>> {
    const entries = new Map<string, string>();
    for (const { booking } of withdrawn) {
      const offer = await this.offers.find(tx, booking.id);
      if (offer) entries.set(booking.id, offer.entryId);
    }
    return entries;
  }

  private async endLostEntries(
    tx: Tx,
    centre: Centre,
    { actor, during, closure }: LostTime,
  ): Promise<WaitlistEntry[]> {
    const waiting = await this.waitlist.lockWaitingEntries(tx, centre.id, during);
    if (waiting.length === 0) return [];
    const known = await this.closures.listDuring(tx, centre.id, {
      start: Math.min(...waiting.map(({ start }) => start)),
      end: Math.max(...waiting.map(({ end }) => end)),
    });
    const closures = closure ? [...known, closure] : known;
    const lost = waiting.filter((entry) => !mayComeTrue(centre, entry, closures));
    for (const { id } of lost) {
      await this.waitlist.changeState(tx, id, ['waiting', 'lapsed']);
      await this.journal.writeEntry(tx, {
        centreId: centre.id,
        actor,
        action: 'waitlist.ended',
        subjectId: id,
        facts: {},
        event: waitlistChanged.create({ entryId: id, state: 'lapsed' }),
      });
    }
    return lost;
  }
}

/** An entry has no booking, so what a message says of check-in stays empty. */
function buildWord(
  centre: Centre,
  { id, version, personId, kind, spaceIds, title, start, end }: WaitlistEntry,
  reason: LocalizedText,
  now: Instant,
): PlannedBookingMessage {
  return {
    centreId: centre.id,
    subjectId: id,
    subjectVersion: version + 1,
    kind: 'waiting_over',
    recipientId: personId,
    plannedAt: now,
    facts: {
      centre: centre.names,
      address: centre.address,
      zone: centre.zone,
      spaces: spaceIds.length > 0 ? listPlaceNames(centre, spaceIds) : [ANY_SPACE[kind]],
      title,
      start,
      end,
      reason,
      checkInOpensAt: start,
      releaseAt: end,
      passCode: '',
    },
  };
}
