import { Injectable } from '@nestjs/common';
import {
  type IdempotencyKey,
  Journal,
  rollBackWith,
  type RolledBack,
  type Tx,
  UnitOfWork,
  withoutWaiting,
} from '@birlik/database';
import { type Actor, type Instant, MINUTE } from '@birlik/kernel';
import { MessageLedger } from '@birlik/notifications';
import { type Centre, CentreDirectory } from '@birlik/rooms';
import type { Leg, PersonFacts } from '@birlik/slots';
import { Attempts } from '../attempts/attempts.js';
import { PrecheckConflicts } from '../attempts/precheck-conflicts.js';
import { RecentAttempts } from '../attempts/recent-attempts.js';
import { SlotConflict } from '../attempts/slot-conflict.js';
import type { Booking, EquipmentCount } from '../booking/booking.js';
import { type BookingDraft, needsApproval, buildTransactionOptions } from '../booking/booking-draft.js';
import { buildBookingEntry } from '../booking/booking.events.js';
import { buildMessages } from '../booking/booking-messages.js';
import { BookingOwner } from '../booking/booking-owner.js';
import { MakeBookings } from '../booking/make-bookings.js';
import type { NewBookingOptions } from '../booking/new-booking.js';
import { PersonFactsReadModel } from '../booking/person-facts.read-model.js';
import { checkLegs, checkSlot, findSpaces } from '../booking/requested-spaces.js';

export interface BookCommand {
  readonly centreId: string;
  /** Empty when `legs` is set. */
  readonly spaceIds?: readonly string[] | undefined;
  readonly start: Instant;
  readonly end: Instant;
  /** Consecutive parts in different spaces, when no space is free for the whole time. */
  readonly legs?: readonly Leg[] | undefined;
  readonly title?: string | null | undefined;
  readonly organisationId?: string | null | undefined;
  /** Id of the owner, when staff books for somebody else. */
  readonly onBehalfOf?: string | null | undefined;
  readonly people?: number | undefined;
  readonly equipment?: readonly EquipmentCount[] | undefined;
}

export interface BookOptions {
  readonly idempotencyKey?: IdempotencyKey | undefined;
  /** Replaces the current time (ISO 8601). Only the demo loader sets it, to create a past. */
  readonly now?: string;
  /** Only hold the slot, for `holdMinutes` of the centre, while the person fills a form. */
  readonly hold?: boolean;
}

/** Books spaces for a slot, all or none. The first request wins. */
@Injectable()
export class Book {
  constructor(
    private readonly work: UnitOfWork,
    private readonly journal: Journal,
    private readonly centres: CentreDirectory,
    private readonly owners: BookingOwner,
    private readonly facts: PersonFactsReadModel,
    private readonly make: MakeBookings,
    private readonly ledger: MessageLedger,
    private readonly attempts: Attempts,
    private readonly recent: RecentAttempts,
    private readonly precheck: PrecheckConflicts,
  ) {}

  /**
   * @throws DomainError `slot_taken` with conflicts and alternatives; `refused` with every rule that forbids it;
   * `equipment_taken`; `not_found` for a space, person or organisation that is missing or not theirs; `forbidden`;
   * `invalid_request`
   */
  async execute(actor: Actor, command: BookCommand, options: BookOptions = {}): Promise<Booking> {
    const { centreId } = command;
    const { idempotencyKey } = options;
    const draftIn = await this.prepareDraft(actor, command);
    const draft = draftIn(await this.centres.get(centreId));
    // After a recent attempt for the same spaces most requests are too late. One shared query costs less than
    // their attempts.
    if (await this.recent.waitForOthers(draft)) await this.precheck.checkDraft(draft, idempotencyKey);
    return this.recent.trackAttempt(draft, () =>
      this.attempts.run({ centreId, idempotencyKey }, (centre) => this.attempt(draftIn(centre), options)),
    );
  }

  private attempt(draft: BookingDraft, options: BookOptions): Promise<Booking | SlotConflict> {
    const { centre, owner, organisationId, slot, spaces } = draft;
    const { idempotencyKey, now } = options;
    return this.work.runOnce<Booking | SlotConflict, PersonFacts>(
      (tx, facts) => this.book(tx, draft, facts, options),
      { ...buildTransactionOptions(draft), idempotencyKey, ...(now !== undefined && { now }) },
      (tx) =>
        this.facts.readFacts(tx, {
          centre,
          kind: spaces[0]!.kind,
          personId: owner.personId,
          organisationId,
          slot,
        }),
    );
  }

  private async book(
    tx: Tx,
    draft: BookingDraft,
    facts: PersonFacts,
    { hold = false, idempotencyKey }: BookOptions,
  ): Promise<Booking | RolledBack<SlotConflict>> {
    const { centre, actor } = draft;
    const made = await this.make.makeBooking(tx, draft, facts, newBookingOptions(draft, facts.now, hold));
    if (!made) return rollBackWith(new SlotConflict({ draft, facts }));
    const { booking, checkInTimes, lifted } = made;
    // These statements need no answer: the commit checks them.
    if (booking.state === 'confirmed')
      withoutWaiting(
        this.ledger.planFirstMessages(
          tx,
          buildMessages(centre, booking, { checkInTimes, now: facts.now, first: 'confirmation' }),
        ),
      );
    const note = { facts: lifted.length > 0 ? { lifted } : {}, idempotencyKey, answer: booking };
    withoutWaiting(
      this.journal.writeEntry(tx, buildBookingEntry(actor, hold ? 'held' : 'created', booking, note)),
    );
    return booking;
  }

  /**
   * Returns a function that builds the draft from the settings of the centre, so that each attempt uses the
   * newest ones.
   */
  private async prepareDraft(actor: Actor, command: BookCommand): Promise<(centre: Centre) => BookingDraft> {
    const { start, end, legs = [], spaceIds = [] } = command;
    checkSlot({ start, end });
    if (legs.length > 0) checkLegs(legs);
    const asked = legs.length > 0 ? legs.flatMap((leg) => leg.spaceIds) : spaceIds;
    // A missing space is reported before a missing person or organisation.
    findSpaces(await this.centres.get(command.centreId), asked);
    const account = await this.owners.resolveOwner(actor, command);
    return (centre) => ({
      centre,
      actor,
      ...account,
      spaces: findSpaces(centre, asked),
      legs,
      slot: legs.length > 0 ? { start: legs[0]!.start, end: legs[legs.length - 1]!.end } : { start, end },
      title: command.title ?? null,
      people: command.people ?? 1,
      equipment: command.equipment ?? [],
    });
  }
}

function newBookingOptions(draft: BookingDraft, now: Instant, hold: boolean): NewBookingOptions {
  if (hold) return { state: 'held', heldUntil: now + draft.centre.rules.holdMinutes * MINUTE };
  return { state: needsApproval(draft) ? 'requested' : 'confirmed', undoable: true };
}
