import { Injectable } from '@nestjs/common';
import { Journal, lockOf, type Tx, UnitOfWork } from '@birlik/database';
import {
  type Actor,
  actorName,
  contains,
  forbidden,
  type LocalDate,
  previewChanged,
  Turns,
} from '@birlik/kernel';
import {
  type Centre,
  CentreDirectory,
  centreChanged,
  CentresRepository,
  type NamedDay,
  type WeeklyHours,
  applyHours,
} from '@birlik/rooms';
import { AllocationsRepository, listOpenAround } from '@birlik/slots';
import { Attempts } from '../attempts/attempts.js';
import type { Booking } from '../booking/booking.js';
import { listAtomsOfSpaces } from '../booking/requested-spaces.js';
import { EndWaiting } from '../waitlist/end-waiting.js';
import {
  type AffectedPreview,
  type Decisions,
  listResolutionIds,
  buildAffectedPreview,
  type Resolution,
} from './affected-booking.js';
import { AffectedBookings } from './affected-bookings.js';
import { AffectedBookingsReadModel } from './affected-bookings.read-model.js';
import type { CarryOutOptions } from './close-spaces.js';
import { mayChangeHours } from './closure.permissions.js';

/** A change of opening hours. Absent fields stay as they are. */
export interface HoursChange {
  readonly hours?: WeeklyHours | undefined;
  readonly holidayHours?: readonly string[] | undefined;
  /** Days that differ. Null removes the exception of a day. */
  readonly days?: Readonly<Record<LocalDate, NamedDay | null>> | undefined;
}

export interface ChangeHoursCommand extends HoursChange, Decisions {
  readonly centreId: string;
}

/**
 * Changes opening hours or days. A preview shows the bookings outside the new hours; the change then handles
 * all of them in one transaction. The change waits for bookings in progress; later bookings use the new
 * hours.
 */
@Injectable()
export class ChangeHours {
  constructor(
    private readonly work: UnitOfWork,
    private readonly journal: Journal,
    private readonly directory: CentreDirectory,
    private readonly centres: CentresRepository,
    private readonly allocations: AllocationsRepository,
    private readonly reads: AffectedBookingsReadModel,
    private readonly affected: AffectedBookings,
    private readonly waiting: EndWaiting,
    private readonly attempts: Attempts,
  ) {}

  /** @throws DomainError `forbidden` unless the actor is a manager; `invalid_request`; `not_found` */
  async preview(actor: Actor, command: ChangeHoursCommand): Promise<AffectedPreview> {
    const centre = await this.directory.get(command.centreId);
    checkManager(actor, centre);
    return this.work.run((tx) => this.previewInTx(tx, centre, applyHours(centre, command)));
  }

  /**
   * @throws DomainError `preview_changed`; `forbidden` unless the actor is a manager; `invalid_request`;
   * `not_found`
   */
  async execute(
    actor: Actor,
    command: ChangeHoursCommand,
    options: CarryOutOptions = {},
  ): Promise<Resolution> {
    const { centreId } = command;
    const { idempotencyKey } = options;
    const resolution = await this.attempts.run<Resolution>({ centreId }, (centre) => {
      checkManager(actor, centre);
      return this.work.runOnce<Resolution>(
        (tx) => this.change(tx, actor, centre, { ...command, ...options }),
        { settingsOf: centre, locks: [lockOf(centreId)], idempotencyKey },
      );
    });
    this.directory.forgetCentre(centreId);
    return resolution;
  }

  private async change(
    tx: Tx,
    actor: Actor,
    centre: Centre,
    command: ChangeHoursCommand & CarryOutOptions,
  ): Promise<Resolution> {
    const { token, idempotencyKey, hours, holidayHours, days } = command;
    const changed = applyHours(centre, command);
    await this.allocations.lockSpaces(tx, listAtomsOfSpaces([...centre.spaces.values()]));
    const seen = await this.previewInTx(tx, centre, changed);
    if (token !== undefined && token !== seen.token)
      throw previewChanged({ bookingIds: seen.affected.map(({ booking }) => booking.id) });
    await this.centres.writeHours(tx, centre.id, command, actorName(actor));
    const { withdrawn, ...resolution } = await this.affected.carryOutDecisions(tx, actor, changed, {
      ...command,
      affected: seen.affected,
    });
    const { reason } = command;
    await this.waiting.endLostInTx(tx, changed, { actor, reason, during: null, withdrawn });
    await this.journal.writeEntry(tx, {
      centreId: centre.id,
      actor,
      action: 'centre.hours_changed',
      subjectId: centre.id,
      facts: { hours, holidayHours, days, ...listResolutionIds(resolution) },
      event: centreChanged.create({}),
      idempotencyKey,
      answer: resolution,
    });
    await this.centres.announceChange(tx, centre.id);
    return resolution;
  }

  /** Previews future bookings that are within the old hours and outside the new ones. */
  private async previewInTx(tx: Tx, before: Centre, after: Centre): Promise<AffectedPreview> {
    const bookings: Booking[] = [];
    const turns = new Turns();
    for (const booking of await this.reads.listAhead(tx, before.id)) {
      await turns.takeTurn();
      if (!isOutside(before, booking) && isOutside(after, booking)) bookings.push(booking);
    }
    return buildAffectedPreview(await this.affected.proposeMoves(tx, after, bookings, null));
  }
}

/** Returns true if a part of the booking is outside the hours of its space. */
function isOutside(centre: Centre, { spaceIds, legs, start, end }: Booking): boolean {
  return spaceIds.some((id) => {
    const space = centre.spaces.get(id);
    if (!space) return false;
    const parts = legs.length > 0 ? legs.filter((leg) => leg.spaceIds.includes(id)) : [{ start, end }];
    return parts.some((part) => !listOpenAround(centre, space, part).some((open) => contains(open, part)));
  });
}

function checkManager(actor: Actor, centre: Centre): void {
  if (!mayChangeHours(actor, centre.id)) throw forbidden();
}
