import { Injectable } from '@nestjs/common';
import { Database, Journal, type IdempotencyKey, type Tx, UnitOfWork } from '@birlik/database';
import {
  type Actor,
  actorName,
  forbidden,
  type Instant,
  invalid,
  isStaff,
  MINUTE,
  notFound,
} from '@birlik/kernel';
import { type Centre, CentreDirectory, type Space } from '@birlik/rooms';
import {
  type Availability,
  availabilityOf,
  claimsOf,
  LONGEST_CLAIM,
  OccupancyReadModel,
  spacesOf,
} from '@birlik/slots';
import { PeopleRepository } from '@birlik/users';
import type { Booking } from '../booking/booking.js';
import { newBooking } from '../booking/new-booking.js';
import { entryFor } from '../booking/booking-events.js';
import { checkInTimesOf } from '../booking/check-in-times.js';
import { slotTaken } from '../booking/booking.errors.js';
import { BookingsRepository } from '../booking/bookings.repository.js';
import { ExpireHolds } from '../holds/expire-holds.js';
import { findSpaces } from '../booking/requested-spaces.js';

export interface WalkInCommand {
  readonly centreId: string;
  /** The free desk that lasts longest when none is named. */
  readonly spaceId?: string | null | undefined;
  readonly personId?: string | null | undefined;
  /** For somebody without an account. */
  readonly name?: string | null | undefined;
  readonly end?: Instant | null | undefined;
}

export interface WalkInOptions {
  readonly idempotencyKey?: IdempotencyKey | undefined;
  readonly at?: string;
}

/** Less is not worth sitting down for. */
const SHORTEST = 5 * MINUTE;
/** Rivals for the last desk may take a choice away between looking and taking. */
const TRIES = 5;

/** Seats somebody who came without a booking; their time ends where the next booking or the night begins. */
@Injectable()
export class WalkIn {
  constructor(
    private readonly work: UnitOfWork,
    private readonly journal: Journal,
    private readonly centres: CentreDirectory,
    private readonly people: PeopleRepository,
    private readonly occupancy: OccupancyReadModel,
    private readonly bookings: BookingsRepository,
    private readonly holds: ExpireHolds,
    private readonly database: Database,
  ) {}

  /** @throws DomainError `forbidden` for anybody but staff; `slot_taken` when nothing is free; `not_found`; `invalid_request` without a person or a name */
  execute(actor: Actor, command: WalkInCommand, options: WalkInOptions = {}): Promise<Booking> {
    return this.centres.decideBy(command.centreId, (centre) => this.welcome(actor, centre, command, options));
  }

  private async welcome(
    actor: Actor,
    centre: Centre,
    command: WalkInCommand,
    options: WalkInOptions,
  ): Promise<Booking> {
    if (!isStaff(actor, centre.id)) throw forbidden();
    if (!command.personId && !command.name) throw invalid('/name', 'required');
    const personName = command.personId
      ? await this.people.nameIn(this.database, centre.id, command.personId)
      : null;
    if (command.personId && personName === null) throw notFound();
    const wanted = command.spaceId ? findSpaces(centre, [command.spaceId]) : spacesOf(centre, 'desk');
    const guest = { ...command, name: personName ?? command.name };
    // Each try is a transaction of its own: what a lost one took of a divisible room must not stay.
    for (let tried = 0; tried < TRIES; tried++) {
      const seated = await this.seat(actor, centre, wanted, guest, tried, options);
      if (seated) return seated;
    }
    throw slotTaken([], [], centre.zone);
  }

  private async seat(
    actor: Actor,
    centre: Centre,
    wanted: readonly Space[],
    guest: WalkInCommand,
    tried: number,
    { idempotencyKey, at }: WalkInOptions,
  ): Promise<Booking | null> {
    let missed: Booking | null = null;
    const seated = await this.work
      .run(
        async (tx) => {
          const now = await this.now(tx);
          const choices = await this.choices(tx, centre, wanted, now);
          const drafts = choices.flatMap((choice) => this.draft(centre, choice, guest, now) ?? []);
          const booking = drafts[Math.min(tried, drafts.length - 1)];
          if (!booking) throw slotTaken([], [], centre.zone);
          const taken = await this.bookings.take(tx, {
            booking,
            checkInTimes: checkInTimesOf(centre.rules, booking.kind, booking, now),
            claims: claimsOf(centre, booking),
            guestName: guest.personId ? null : (guest.name ?? null),
            madeBy: actorName(actor),
            checkedInVia: 'walk_in',
          });
          if (taken === null) {
            missed = booking;
            throw slotTaken();
          }
          await this.journal.write(
            tx,
            entryFor(actor, 'walked_in', booking, { idempotencyKey, answer: booking }),
          );
          return booking;
        },
        { decidesBy: centre, idempotencyKey, ...(at !== undefined && { at }) },
      )
      .catch((error: unknown) => {
        if (missed) return null;
        throw error;
      });
    // What barred it may be a hold that is over.
    if (missed) await this.holds.endOverdue(centre.id);
    return seated;
  }

  private async now(tx: Tx): Promise<Instant> {
    const [row] = await tx.query<{ now: string }>(
      "SELECT extract(epoch FROM date_trunc('second', birlik_now())) * 1000 AS now",
    );
    return Number(row?.now);
  }

  /** Free spaces, those that last longest first. */
  private async choices(
    tx: Tx,
    centre: Centre,
    wanted: readonly Space[],
    now: Instant,
  ): Promise<Availability[]> {
    const slot = { start: now, end: now + SHORTEST };
    const occupancy = await this.occupancy.of(wanted, slot, tx);
    const open = availabilityOf(centre, wanted, slot, occupancy).filter(
      (a) => a.free && (a.freeUntil !== null || centre.areas.get(a.space.area)?.hours === 'always'),
    );
    return open.sort((a, b) => (b.freeUntil ?? Infinity) - (a.freeUntil ?? Infinity));
  }

  private draft(
    centre: Centre,
    { space, freeUntil }: Availability,
    guest: WalkInCommand,
    now: Instant,
  ): Booking | null {
    const around = (space.setupMinutes + space.clearMinutes) * MINUTE;
    const longest =
      now + Math.min(centre.rules[`${space.kind}MaximumMinutes`] * MINUTE, LONGEST_CLAIM - around);
    const end = Math.min(guest.end ?? longest, longest, freeUntil ?? longest);
    if (end - now < SHORTEST) return null;
    const checkInTimes = checkInTimesOf(centre.rules, space.kind, { start: now, end }, now);
    return newBooking([space], { start: now, end }, checkInTimes, now, {
      centreId: centre.id,
      state: 'checked_in',
      personId: guest.personId ?? null,
      personName: guest.name ?? null,
      organisationId: null,
      title: null,
      checkedInAt: now,
      walkIn: true,
    });
  }
}
