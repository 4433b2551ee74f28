import { Injectable } from '@nestjs/common';
import { Journal, readNow, type Tx } from '@birlik/database';
import { type Actor, type LocalizedText, systemActor } from '@birlik/kernel';
import { MessageLedger } from '@birlik/notifications';
import type { Centre } from '@birlik/rooms';
import { AllocationsRepository, makeEmptyFacts } from '@birlik/slots';
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
import {
  type Action,
  type AffectedBooking,
  type CarriedOut,
  chooseAction,
  type Decisions,
  type Proposal,
} from './affected-booking.js';
import { type Closing, isMovable, listTimesAround, proposeSpaces } from './proposals.js';
import { ToldTogether } from './told-together.js';

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
    const atoms = [...new Set(listAtomsOfSpaces([...centre.spaces.values()]))];
    const kinds = new Set(movable.flatMap(({ equipment }) => equipment.map(({ key }) => key)));
    const units = [...kinds].flatMap((key) => centre.equipmentUnits.get(key) ?? []);
    const times = listTimesAround(centre, movable);
    const taken = await this.allocations.listClaimsDuring(tx, [...atoms, ...units], times);
    return proposeSpaces(centre, bookings, taken, closing);
  }

  /**
   * Carries out every decision and plans the messages, but for those of withdrawn holds: whether their people still
   * wait is known once all is changed. The caller holds the locks of the spaces.
   * @throws ConcurrentChange when a booking has changed since it was read; ConcurrentClaim when a proposed
   * space was taken
   */
  async carryOutDecisions(
    tx: Tx,
    actor: Actor,
    centre: Centre,
    {
      affected,
      decisions,
      bookings,
      unmovable,
      reason,
    }: Decisions & { readonly affected: readonly AffectedBooking[] },
  ): Promise<CarriedOut> {
    const resolution = { moved: [] as Booking[], cancelled: [] as Booking[], kept: [] as Booking[] };
    const told = new ToldTogether();
    const now = await readNow(tx);
    for (const one of affected) {
      const { booking: seen, proposal } = one;
      const decision = decisions.find(({ bookingId }) => bookingId === seen.id);
      const action = chooseAction(one, decision, { bookings, unmovable });
      const booking = await this.bookings.lockBooking(tx, seen.id);
      if (!booking || booking.version !== seen.version) throw new ConcurrentChange();
      const note = decision?.note ?? null;
      const handling = { actor, centre, booking, proposal, action, note, reason, now };
      if (action === 'move') resolution.moved.push(await this.move(tx, handling, told));
      else if (action === 'cancel') resolution.cancelled.push(await this.cancelOne(tx, handling, told));
      else resolution.kept.push(await this.keep(tx, handling));
    }
    await this.tell(tx, centre, told, { actor, at: now, now });
    return { ...resolution, withdrawn: told.listWithdrawn() };
  }

  private async keep(tx: Tx, { centre, booking, note, now }: Handling): Promise<Booking> {
    if (note)
      await this.ledger.planMessages(tx, buildMessage(centre, booking, 'notice', { at: now, reason: note }));
    return booking;
  }

  private async cancelOne(
    tx: Tx,
    { actor, booking, note, reason }: Handling,
    told: ToldTogether,
  ): Promise<Booking> {
    const why = note ?? reason;
    if (booking.state === 'held') {
      const released = await this.holds.releaseInTx(tx, actor, booking.id, { isWithdrawn: true });
      told.addWithdrawn(released, why);
      return released;
    }
    const cancelled = await this.cancel.cancelInTx(tx, actor, booking, { reason: why, partOf: 'closure' });
    told.addEnd(cancelled, why);
    return cancelled;
  }

  /** The system moves the booking, so the checks of its owner do not run again. */
  private async move(
    tx: Tx,
    { actor, centre, booking: before, proposal, note, reason, now }: Handling,
    told: ToldTogether,
  ): Promise<Booking> {
    const { spaceIds, start, end } = proposal!;
    const draft = {
      ...buildDraftOfBooking(centre, systemActor('affected-bookings'), before),
      spaces: findSpaces(centre, spaceIds),
      slot: { start, end },
    };
    const changed = await this.moves.moveInTx(tx, before, draft, makeEmptyFacts(now));
    // A booking of a single desk does not wait for the locks and can take the space first. Then the attempt
    // is repeated.
    if (!changed) throw new ConcurrentClaim();
    const { booking } = changed;
    told.addChange(changed, note ?? reason);
    const from = { start: before.start, end: before.end, spaceIds: before.spaceIds };
    const facts = { by: 'closure', from };
    await this.journal.writeEntry(tx, buildBookingEntry(actor, 'changed', booking, { facts }));
    return booking;
  }

  /** Tells each person once about all of their bookings that need the same word. */
  private async tell(
    tx: Tx,
    centre: Centre,
    told: ToldTogether,
    { actor, at, now }: { readonly actor: Actor; readonly at: number; readonly now: number },
  ): Promise<void> {
    for (const { bookings, reason } of told.listChanges())
      await this.notices.tellChange(tx, centre, bookings, { actor, at, reason, now });
    for (const { bookings, reason } of told.listEnds())
      await this.notices.tellEnd(tx, centre, bookings, { kind: 'cancelled', actor, at, reason });
  }
}
