import { Injectable } from '@nestjs/common';
import {
  type IdempotencyKey,
  Journal,
  readNow,
  rollBackWith,
  type RolledBack,
  type Tx,
  UnitOfWork,
} from '@birlik/database';
import { type Actor, actorName, type Instant, invalid, MINUTE } from '@birlik/kernel';
import type { Centre, Space } from '@birlik/rooms';
import {
  type Availability,
  findAvailability,
  MAX_CLAIM_MS,
  OccupancyReadModel,
  listSpacesOfKind,
} from '@birlik/slots';
import { Attempts } from '../attempts/attempts.js';
import { SlotConflict } from '../attempts/slot-conflict.js';
import type { Booking } from '../booking/booking.js';
import type { BookingDraft } from '../booking/booking-draft.js';
import { alreadyHasDesk, slotTaken } from '../booking/booking.errors.js';
import { buildBookingEntry } from '../booking/booking.events.js';
import { listPlaceNames } from '../booking/booking-messages.js';
import { BookingsRepository } from '../booking/bookings.repository.js';
import { buildBooking } from '../booking/new-booking.js';
import { findSpaces } from '../booking/requested-spaces.js';

/** A person who came without a booking. */
export interface Guest {
  readonly personId: string | null;
  readonly name: string | null;
}

export interface SeatCommand {
  readonly centreId: string;
  readonly guest: Guest;
  /** When absent, the free desk that stays free longest. */
  readonly spaceId: string | null;
  readonly end: Instant | null;
}

export interface SeatOptions {
  readonly idempotencyKey?: IdempotencyKey | undefined;
  /** Replaces the current time (ISO 8601). Only the demo loader sets it, to create a past. */
  readonly now?: string;
}

/** Shorter walk-ins are refused. */
const MIN_WALK_IN_MS = 5 * MINUTE;

/** Creates bookings for people who come without one. */
@Injectable()
export class SeatWalkIn {
  constructor(
    private readonly work: UnitOfWork,
    private readonly journal: Journal,
    private readonly occupancy: OccupancyReadModel,
    private readonly bookings: BookingsRepository,
    private readonly attempts: Attempts,
  ) {}

  /**
   * The booking ends at the next booking of the space or when the centre closes.
   * @throws DomainError `slot_taken` when nothing is free; `already_has_desk`; `invalid_request`; `not_found`
   */
  async seatGuest(actor: Actor, command: SeatCommand, options: SeatOptions = {}): Promise<Booking> {
    const { idempotencyKey, now } = options;
    // Each attempt that loses a space takes the next choice. It has its own transaction, so a lost attempt
    // leaves nothing.
    let lost = 0;
    return this.attempts.run<Booking>(
      { centreId: command.centreId, hasOtherChoices: true },
      async (centre) => {
        const outcome = await this.work.runOnce<Booking | SlotConflict>(
          (tx) => this.seatInTx(tx, actor, centre, { command, lost, idempotencyKey }),
          { settingsOf: centre, idempotencyKey, ...(now !== undefined && { now }) },
        );
        if (outcome instanceof SlotConflict) lost++;
        return outcome;
      },
    );
  }

  private async seatInTx(
    tx: Tx,
    actor: Actor,
    centre: Centre,
    {
      command,
      lost,
      idempotencyKey,
    }: { command: SeatCommand; lost: number; idempotencyKey: IdempotencyKey | undefined },
  ): Promise<Booking | RolledBack<SlotConflict>> {
    // Rounds down to whole seconds, so that screens show exactly the stored times.
    const now = Math.floor((await readNow(tx)) / 1_000) * 1_000;
    const { spaceId, guest } = command;
    const wanted = spaceId ? findSpaces(centre, [spaceId]) : listSpacesOfKind(centre, 'desk');
    const until = await this.findLatestEnd(tx, centre, command, now);
    const choices = await this.findChoices(tx, centre, wanted, now);
    const drafts = choices.flatMap((choice) => draftOf(actor, centre, choice, { command, now, until }) ?? []);
    const draft = drafts[Math.min(lost, drafts.length - 1)];
    if (!draft) throw slotTaken([], [], centre.zone);
    const made = buildBooking(
      draft,
      { now, newcomer: false },
      { state: 'checked_in', walkIn: { guestName: guest.personId ? null : guest.name } },
    );
    if (!(await this.bookings.add(tx, actorName(actor), [made]))) return rollBackWith(new SlotConflict());
    const { booking } = made;
    await this.journal.writeEntry(
      tx,
      buildBookingEntry(actor, 'walked_in', booking, { idempotencyKey, answer: booking }),
    );
    return booking;
  }

  /**
   * Until when a walk-in can last: as asked for, and not into a desk that the person has booked for later.
   * @throws DomainError `already_has_desk`; `invalid_request` when the end is not after now
   */
  private async findLatestEnd(
    tx: Tx,
    centre: Centre,
    { guest, end }: SeatCommand,
    now: Instant,
  ): Promise<Instant> {
    if (end !== null && end <= now) throw invalid('/end', 'not_after_start');
    const asked = end ?? Infinity;
    if (guest.personId === null) return asked;
    const mine = { centreId: centre.id, personId: guest.personId };
    const desks = await this.bookings.listDesksOfPerson(tx, mine, { start: now, end: now + MAX_CLAIM_MS });
    // Who was checked in before the start has that desk already.
    const here = desks.find(({ state }) => state === 'checked_in');
    const next = here ?? desks[0];
    if (!next) return asked;
    if (here || next.start < now + MIN_WALK_IN_MS)
      throw alreadyHasDesk(listPlaceNames(centre, next.spaceIds)[0]!, next.start, centre.zone);
    return Math.min(asked, next.start);
  }

  /** Returns free spaces, ordered by how long they stay free, longest first. */
  private async findChoices(
    tx: Tx,
    centre: Centre,
    wanted: readonly Space[],
    now: Instant,
  ): Promise<Availability[]> {
    const slot = { start: now, end: now + MIN_WALK_IN_MS };
    const occupancy = await this.occupancy.readOccupancy(wanted, slot, tx);
    return findAvailability(centre, wanted, slot, occupancy)
      .filter(({ free, freeUntil, space }) => free && (freeUntil !== null || isAlwaysOpen(centre, space)))
      .sort((a, b) => (b.freeUntil ?? Infinity) - (a.freeUntil ?? Infinity));
  }
}

function isAlwaysOpen(centre: Centre, space: Space): boolean {
  return centre.areas.get(space.area)?.hours === 'always';
}

/** Returns the draft of a walk-in, or null when too little time is left. */
function draftOf(
  actor: Actor,
  centre: Centre,
  { space, freeUntil }: Availability,
  { command, now, until }: { readonly command: SeatCommand; readonly now: Instant; readonly until: Instant },
): BookingDraft | null {
  const around = (space.setupMinutes + space.clearMinutes) * MINUTE;
  const longest = now + Math.min(centre.rules[`${space.kind}MaximumMinutes`] * MINUTE, MAX_CLAIM_MS - around);
  const end = Math.min(until, longest, freeUntil ?? longest);
  if (end - now < MIN_WALK_IN_MS) return null;
  const { personId, name } = command.guest;
  return {
    centre,
    actor,
    owner: { personId: personId ?? '', personName: name },
    organisationId: null,
    spaces: [space],
    slot: { start: now, end },
    legs: [],
    title: null,
    people: 1,
    equipment: [],
  };
}
