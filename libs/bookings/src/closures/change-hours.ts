import { Injectable } from '@nestjs/common';
import { Journal, lockOf, type Tx, UnitOfWork } from '@birlik/database';
import { type Actor, actorName, contains, forbidden, type LocalDate } from '@birlik/kernel';
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
import { previewChanged } from '../booking/booking.errors.js';
import { listAtomsOfSpaces } from '../booking/requested-spaces.js';
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

/** What changes of when a centre is open. What is absent stays. */
export interface HoursChange {
  readonly hours?: WeeklyHours | undefined;
  readonly holidayHours?: readonly string[] | undefined;
  /** Days that differ. Null gives a day back to its weekday and the working calendar. */
  readonly days?: Readonly<Record<LocalDate, NamedDay | null>> | undefined;
}

export interface ChangeHoursCommand extends HoursChange, Decisions {
  readonly centreId: string;
}

/**
 * Changes opening hours or days: previewed with the bookings that would lie outside, then carried out in one go with notices.
 * It waits for bookings that are being made. Those that come after it are made by the new hours.
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
    private readonly attempts: Attempts,
  ) {}

  /** @throws DomainError `forbidden` for anybody but a manager; `invalid_request`; `not_found` */
  async preview(actor: Actor, command: ChangeHoursCommand): Promise<AffectedPreview> {
    const centre = await this.directory.get(command.centreId);
    checkManager(actor, centre);
    return this.work.run((tx) => this.previewInTx(tx, centre, applyHours(centre, command)));
  }

  /** @throws DomainError `preview_changed`; `forbidden` for anybody but a manager; `invalid_request`; `not_found` */
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
    const resolution = await this.affected.carryOutDecisions(tx, actor, changed, {
      ...command,
      affected: seen.affected,
    });
    await this.journal.write(tx, {
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

  /** Bookings to come that lie within the hours as they are and not as they will be. */
  private async previewInTx(tx: Tx, before: Centre, after: Centre): Promise<AffectedPreview> {
    const all = await this.reads.listAhead(tx, before.id);
    const bookings = all.filter((booking) => !isOutside(before, booking) && isOutside(after, booking));
    return buildAffectedPreview(await this.affected.proposeMoves(tx, after, bookings, null));
  }
}

/** True when a part of the booking lies outside the hours of its space. */
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
