import { Injectable } from '@nestjs/common';
import { type Booking, findSpaces, type Guest, SeatWalkIn } from '@birlik/bookings';
import { Database, type IdempotencyKey } from '@birlik/database';
import { type Actor, forbidden, type Instant, invalid, notFound } from '@birlik/kernel';
import { CentreDirectory } from '@birlik/rooms';
import { PeopleRepository } from '@birlik/users';
import { maySeatWalkIns } from './visit.permissions.js';

export interface WalkInCommand {
  readonly centreId: string;
  /** When absent, the free desk that stays free longest. */
  readonly spaceId?: string | null | undefined;
  readonly personId?: string | null | undefined;
  /** Name of a walk-in without an account. */
  readonly name?: string | null | undefined;
  readonly end?: Instant | null | undefined;
}

export interface WalkInOptions {
  readonly idempotencyKey?: IdempotencyKey | undefined;
  /** Replaces the current time (ISO 8601). Only the demo loader sets it, to create a past. */
  readonly now?: string;
}

/** Creates a booking for a person who came without one. */
@Injectable()
export class WalkIn {
  constructor(
    private readonly centres: CentreDirectory,
    private readonly people: PeopleRepository,
    private readonly seats: SeatWalkIn,
    private readonly database: Database,
  ) {}

  /**
   * @throws DomainError `forbidden` unless the actor is staff; `slot_taken` when nothing is free;
   * `already_has_desk` when the person has one now;
   * `not_found`; `invalid_request` without a person or a name
   */
  async execute(actor: Actor, command: WalkInCommand, options: WalkInOptions = {}): Promise<Booking> {
    const centre = await this.centres.get(command.centreId);
    if (!maySeatWalkIns(actor, centre.id)) throw forbidden();
    const guest = await this.findGuest(centre.id, command);
    const { spaceId = null, end = null } = command;
    if (spaceId) findSpaces(centre, [spaceId]);
    return this.seats.seatGuest(actor, { centreId: centre.id, guest, spaceId, end }, options);
  }

  /** @throws DomainError `invalid_request` without a person or a name; `not_found` */
  private async findGuest(centreId: string, { personId, name }: WalkInCommand): Promise<Guest> {
    if (!personId) {
      if (!name) throw invalid('/name', 'required');
      return { personId: null, name };
    }
    const known = await this.people.findName(this.database, centreId, personId);
    if (known === null) throw notFound();
    return { personId, name: known };
  }
}
