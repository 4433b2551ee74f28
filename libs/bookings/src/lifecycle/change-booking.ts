import { Injectable } from '@nestjs/common';
import {
  type IdempotencyKey,
  Journal,
  rollBackWith,
  type RolledBack,
  type Tx,
  UnitOfWork,
} from '@birlik/database';
import type { Actor, Instant } from '@birlik/kernel';
import type { Centre } from '@birlik/rooms';
import { AllocationsRepository } from '@birlik/slots';
import { Attempts } from '../attempts/attempts.js';
import { SlotConflict } from '../attempts/slot-conflict.js';
import type { Booking } from '../booking/booking.js';
import { buildTransactionOptions } from '../booking/booking-draft.js';
import { ConcurrentClaim, wrongState } from '../booking/booking.errors.js';
import { buildBookingEntry } from '../booking/booking.events.js';
import { BookingNotices, type BookingNow } from '../booking/booking-notices.js';
import { PersonFactsReadModel } from '../booking/person-facts.read-model.js';
import { ReadBooking } from '../booking/read-booking.js';
import { listAtomsOfSpaces } from '../booking/requested-spaces.js';
import { type ChangeCommand, buildChangedDraft, isMove } from './booking-change.js';
import { MoveBooking } from './move-booking.js';

export interface ChangeOptions {
  readonly version?: number | undefined;
  readonly idempotencyKey?: IdempotencyKey | undefined;
}

interface Change extends ChangeOptions {
  readonly id: string;
  readonly command: ChangeCommand;
}

const CHANGEABLE: ReadonlySet<string> = new Set(['requested', 'confirmed', 'checked_in']);

/** Moves, lengthens, shortens, splits or renames a booking. If the change fails, the old claims stay. */
@Injectable()
export class ChangeBooking {
  constructor(
    private readonly work: UnitOfWork,
    private readonly journal: Journal,
    private readonly attempts: Attempts,
    private readonly facts: PersonFactsReadModel,
    private readonly read: ReadBooking,
    private readonly allocations: AllocationsRepository,
    private readonly moves: MoveBooking,
    private readonly notices: BookingNotices,
  ) {}

  /**
   * @throws DomainError `slot_taken`, `equipment_taken`, `refused`, `stale_version`, `wrong_state`, `not_found`, `invalid_request`
   */
  async execute(
    actor: Actor,
    id: string,
    command: ChangeCommand,
    options: ChangeOptions = {},
  ): Promise<Booking> {
    const { idempotencyKey } = options;
    const { centreId, personId, organisationId } = await this.read.readBooking(actor, id);
    const account = { owner: { personId: personId ?? '' }, organisationId };
    return this.attempts.run<Booking>({ centreId, idempotencyKey, except: [id] }, (centre) =>
      this.work.runOnce<Booking | SlotConflict>(
        (tx) => this.change(tx, actor, centre, { ...options, id, command }),
        { ...buildTransactionOptions({ centre, ...account }), idempotencyKey },
      ),
    );
  }

  private async change(
    tx: Tx,
    actor: Actor,
    centre: Centre,
    { id, command, version, idempotencyKey }: Change,
  ): Promise<Booking | RolledBack<SlotConflict>> {
    const before = await this.lock(tx, actor, centre, { id, command, version });
    const draft = buildChangedDraft(centre, actor, before, command);
    const facts = await this.facts.readFacts(tx, {
      ...draft,
      kind: draft.spaces[0]!.kind,
      personId: before.personId,
      except: [id],
    });
    const changed = await this.moves.moveInTx(tx, before, draft, facts);
    if (!changed) return rollBackWith(new SlotConflict({ draft, facts }));
    const { booking } = changed;
    const from = { start: before.start, end: before.end, spaceIds: before.spaceIds };
    const note = { facts: { from }, idempotencyKey, answer: booking };
    await this.journal.writeEntry(tx, buildBookingEntry(actor, 'changed', booking, note));
    if (isMove(before, booking) || booking.state !== before.state)
      await this.tell(tx, centre, changed, { actor, now: facts.now });
    else await this.tellLess(tx, centre, { before, booking }, { actor, now: facts.now });
    return booking;
  }

  /** Tells of a change that has left time, spaces and equipment as they were. */
  private async tellLess(
    tx: Tx,
    centre: Centre,
    { before, booking }: { readonly before: Booking; readonly booking: Booking },
    { actor, now }: { readonly actor: Actor; readonly now: Instant },
  ): Promise<void> {
    if (booking.title !== before.title) await this.notices.tellTitle(tx, booking);
    if (booking.people === before.people) return;
    const at = now + centre.rules.undoSeconds * 1_000;
    await this.notices.tellDetails(tx, centre, booking, { actor, at });
  }

  /**
   * Locks the old and new spaces, then the row of the booking. All movers lock in this order, so deadlocks
   * are impossible.
   */
  private async lock(
    tx: Tx,
    actor: Actor,
    centre: Centre,
    { id, command, version }: Change,
  ): Promise<Booking> {
    const seen = await this.read.readBooking(actor, id, tx);
    const wanted = buildChangedDraft(centre, actor, seen, command).spaces;
    const left = seen.spaceIds.flatMap((spaceId) => centre.spaces.get(spaceId) ?? []);
    await this.allocations.lockSpaces(tx, listAtomsOfSpaces([...left, ...wanted]));
    const before = await this.read.lockBooking(tx, actor, id, version);
    if (before.spaceIds.join() !== seen.spaceIds.join()) throw new ConcurrentClaim();
    if (!CHANGEABLE.has(before.state)) throw wrongState(before.state);
    return before;
  }

  /** Tells the person after the undo time what they do not know yet. */
  private tell(
    tx: Tx,
    centre: Centre,
    changed: BookingNow,
    by: { readonly actor: Actor; readonly now: Instant },
  ): Promise<void> {
    const at = by.now + centre.rules.undoSeconds * 1_000;
    return this.notices.tellChange(tx, centre, [changed], { ...by, at });
  }
}
