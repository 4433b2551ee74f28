import { Injectable } from '@nestjs/common';
import { Journal, readNow, type Tx } from '@birlik/database';
import { type Actor, type LocalizedText, systemActor } from '@birlik/kernel';
import { MessageLedger } from '@birlik/notifications';
import type { Centre } from '@birlik/rooms';
import { AllocationsRepository, findOccupiedRangeOfAll, makeEmptyFacts } from '@birlik/slots';
import type { Booking } from '../booking/booking.js';
import { buildDraftOfBooking } from '../booking/booking-draft.js';
import { ConcurrentChange, ConcurrentClaim } from '../booking/booking.errors.js';
import { buildBookingEntry } from '../booking/booking.events.js';
import { buildMessage } from '../booking/booking-messages.js';
import { BookingNotices } from '../booking/booking-notices.js';
import { BookingsRepository } from '../booking/bookings.repository.js';
import { listAtomsOfSpaces, findSpaces } from '../booking/requested-spaces.js';
import { CancelBooking } from '../lifecycle/cancel-booking.js';
import { MoveBooking } from '../lifecycle/move-booking.js';
import { ReleaseHold } from '../lifecycle/release-hold.js';
import type { Action, AffectedBooking, Decisions, Proposal, Resolution } from './affected-booking.js';
import { type Closing, isMovable, proposeSpaces } from './proposals.js';

type Outcome = 'moved' | 'cancelled' | 'kept';

/** The action for one affected booking. */
interface Handling {
  readonly actor: Actor;
  readonly centre: Centre;
  readonly booking: Booking;
  readonly proposal: Proposal | null;
  readonly action: Action;
  readonly note: LocalizedText | null;
  readonly reason: LocalizedText;
  readonly now: number;
}

/**
 * Proposes other spaces for affected bookings and carries out the decisions of a manager in one transaction.
 */
@Injectable()
export class AffectedBookings {
  constructor(
    private readonly journal: Journal,
    private readonly bookings: BookingsRepository,
    private readonly allocations: AllocationsRepository,
    private readonly moves: MoveBooking,
    private readonly cancel: CancelBooking,
    private readonly holds: ReleaseHold,
    private readonly notices: BookingNotices,
    private readonly ledger: MessageLedger,
  ) {}

  /** Returns each booking with the space that it could move to. @param centre the centre after the change */
  async proposeMoves(
    tx: Tx,
    centre: Centre,
    bookings: readonly Booking[],
    closing: Closing | null,
  ): Promise<AffectedBooking[]> {
    const movable = bookings.filter(isMovable);
    if (movable.length === 0) return bookings.map((booking) => ({ booking, proposal: null }));
    const spaces = [...centre.spaces.values()];
    const atoms = [...new Set(listAtomsOfSpaces(spaces))];
    // What lies within the set-up or clear-up time of another space is in the way there too.
    const ranges = movable.map((booking) => findOccupiedRangeOfAll(spaces, booking));
    const taken = await this.allocations.listClaimsDuring(tx, atoms, ranges);
    return proposeSpaces(centre, bookings, taken, closing);
  }

  /**
   * Carries out every decision and plans the messages. The caller holds the locks of the spaces.
   * @throws ConcurrentChange when a booking has changed since it was read; ConcurrentClaim when a proposed
   * space was taken
   */
  async carryOutDecisions(
    tx: Tx,
    actor: Actor,
    centre: Centre,
    { affected, decisions, bookings, reason }: Decisions & { readonly affected: readonly AffectedBooking[] },
  ): Promise<Resolution> {
    const resolution = { moved: [] as Booking[], cancelled: [] as Booking[], kept: [] as Booking[] };
    const now = await readNow(tx);
    for (const { booking: seen, proposal } of affected) {
      const decision = decisions.find(({ bookingId }) => bookingId === seen.id);
      const booking = await this.bookings.lockBooking(tx, seen.id);
      if (!booking || booking.version !== seen.version) throw new ConcurrentChange();
      const [outcome, after] = await this.handle(tx, {
        actor,
        centre,
        booking,
        proposal,
        action: decision?.action ?? bookings,
        note: decision?.note ?? null,
        reason,
        now,
      });
      resolution[outcome].push(after);
    }
    return resolution;
  }

  private async handle(tx: Tx, handling: Handling): Promise<[Outcome, Booking]> {
    const { actor, centre, booking, proposal, action, note, reason, now } = handling;
    // Bookings of people who are here are never cancelled: staff talk to them instead.
    const here = booking.state === 'checked_in';
    if (action === 'cancel' && booking.state === 'held')
      return ['cancelled', await this.holds.releaseInTx(tx, actor, booking.id, { keepWaiting: true })];
    if (action === 'cancel' && !here) {
      const options = { reason: note ?? reason, partOf: 'closure' } as const;
      return ['cancelled', await this.cancel.cancelInTx(tx, actor, booking, options)];
    }
    if (action === 'move' && proposal && !here) return ['moved', await this.move(tx, handling, proposal)];
    if (note)
      await this.ledger.planMessages(tx, buildMessage(centre, booking, 'notice', { at: now, reason: note }));
    return ['kept', booking];
  }

  /** The system moves the booking, so the checks of its owner do not run again. */
  private async move(
    tx: Tx,
    { actor, centre, booking: before, note, reason, now }: Handling,
    to: Proposal,
  ): Promise<Booking> {
    const draft = {
      ...buildDraftOfBooking(centre, systemActor('affected-bookings'), before),
      spaces: findSpaces(centre, to.spaceIds),
      slot: { start: to.start, end: to.end },
    };
    const changed = await this.moves.moveInTx(tx, before, draft, makeEmptyFacts(now));
    // A booking of a single desk does not wait for the locks and can take the space first. Then the attempt
    // is repeated.
    if (!changed) throw new ConcurrentClaim();
    const { booking } = changed;
    await this.notices.tellChange(tx, centre, [changed], { actor, at: now, reason: note ?? reason, now });
    const from = { start: before.start, end: before.end, spaceIds: before.spaceIds };
    const facts = { by: 'closure', from };
    await this.journal.writeEntry(tx, buildBookingEntry(actor, 'changed', booking, { facts }));
    return booking;
  }
}
