import { Injectable } from '@nestjs/common';
import { Database, Journal, lockOf, type IdempotencyKey, type Tx, UnitOfWork } from '@birlik/database';
import {
  type Actor,
  actorName,
  forbidden,
  holdsRole,
  type LocalDate,
  type LocalizedText,
} from '@birlik/kernel';
import {
  ANNOUNCE_CENTRE,
  type Centre,
  CentreDirectory,
  CentresRepository,
  type NamedDay,
  type WeeklyHours,
  withHours,
} from '@birlik/rooms';
import { AllocationsRepository, openAround } from '@birlik/slots';
import type { Booking } from '../booking/booking.js';
import { atomsOfAll } from '../booking/requested-spaces.js';
import { ExpireHolds } from '../holds/expire-holds.js';
import { previewChanged } from '../preview-token.js';
import { idsOf, tokenOf, type AffectedPreview } from './close-spaces.js';
import { ClosuresRepository } from './closures.repository.js';
import {
  type Decision,
  type Action,
  type Resolution,
  AffectedBookings,
} from './resolve-affected-bookings.js';

/** What changes of when a centre is open. What is absent stays. */
export interface HoursChange {
  readonly hours?: WeeklyHours | undefined;
  readonly holidayHours?: readonly string[] | undefined;
  /** Days that differ; null gives a day back to its weekday and the working calendar. */
  readonly days?: Readonly<Record<LocalDate, NamedDay | null>> | undefined;
}

export interface ChangeHoursCommand extends HoursChange {
  readonly centreId: string;
  readonly reason: LocalizedText;
  readonly bookings: Action;
  readonly decisions: readonly Decision[];
}

/** Changes opening hours or days: previewed with the bookings that would lie outside, then carried out in one go with notices. */
@Injectable()
export class ChangeHours {
  constructor(
    private readonly work: UnitOfWork,
    private readonly journal: Journal,
    private readonly database: Database,
    private readonly directory: CentreDirectory,
    private readonly centres: CentresRepository,
    private readonly allocations: AllocationsRepository,
    private readonly closures: ClosuresRepository,
    private readonly affected: AffectedBookings,
    private readonly holds: ExpireHolds,
  ) {}

  /** @throws DomainError `forbidden` for anybody but a manager; `invalid_request`; `not_found` */
  async preview(actor: Actor, command: ChangeHoursCommand): Promise<AffectedPreview> {
    const centre = await this.directory.get(command.centreId);
    checkManager(actor, centre);
    return this.work.run((tx) => this.look(tx, centre, withHours(centre, command)));
  }

  /**
   * Carries it out. It waits for bookings that are being made, and those that come after it are made by the new hours. With the
   * token of a preview nothing happens if other bookings would be affected by now.
   * @throws DomainError `preview_changed`; `forbidden` for anybody but a manager; `invalid_request`; `not_found`
   */
  async execute(
    actor: Actor,
    command: ChangeHoursCommand,
    token?: string,
    idempotencyKey?: IdempotencyKey,
  ): Promise<Resolution> {
    const resolution = await this.directory.decideBy(command.centreId, (centre) => {
      checkManager(actor, centre);
      return this.holds.outOfTheWay(centre.id, () =>
        this.change(actor, centre, command, token, idempotencyKey),
      );
    });
    this.directory.forget(command.centreId);
    return resolution;
  }

  private change(
    actor: Actor,
    centre: Centre,
    command: ChangeHoursCommand,
    token: string | undefined,
    idempotencyKey: IdempotencyKey | undefined,
  ): Promise<Resolution> {
    const changed = withHours(centre, command);
    return this.work.run(
      async (tx) => {
        await this.allocations.lockSpaces(tx, atomsOfAll([...centre.spaces.values()]));
        const seen = await this.look(tx, centre, changed);
        if (token !== undefined && token !== seen.token)
          throw previewChanged({ bookingIds: seen.affected.map(({ booking }) => booking.id) });
        await this.centres.setHours(tx, centre.id, command, actorName(actor));
        const { decisions, bookings, reason } = command;
        const done = await this.affected.resolve(
          tx,
          actor,
          changed,
          seen.affected,
          decisions,
          bookings,
          reason,
        );
        const { hours, holidayHours, days } = command;
        await this.journal.write(tx, {
          centreId: centre.id,
          actor,
          action: 'centre.hours_changed',
          subjectId: centre.id,
          facts: { hours, holidayHours, days, ...idsOf(done) },
          event: { topic: 'centre.changed', payload: { kind: 'centre.changed' } },
          idempotencyKey,
          answer: done,
        });
        await tx.query(ANNOUNCE_CENTRE, [centre.id]);
        return done;
      },
      { decidesBy: centre, locks: [lockOf(centre.id)], idempotencyKey },
    );
  }

  /** Bookings to come that lie within the hours of now and not within those to be. */
  private async look(tx: Tx, before: Centre, after: Centre): Promise<AffectedPreview> {
    const outside = (centre: Centre, booking: Booking) =>
      booking.spaceIds.some((id) => {
        const space = centre.spaces.get(id);
        const legs = booking.legs.filter((leg) => leg.spaceIds.includes(id));
        return (legs.length > 0 ? legs : [booking]).some(
          (part) =>
            space !== undefined &&
            !openAround(centre, space, part).some((open) => open.start <= part.start && part.end <= open.end),
        );
      });
    const all = await this.closures.bookingsAhead(tx, before.id);
    const bookings = all.filter((booking) => !outside(before, booking) && outside(after, booking));
    const affected = await this.affected.proposals(tx, after, bookings, null);
    return { affected, token: tokenOf(affected) };
  }
}

function checkManager(actor: Actor, centre: Centre): void {
  if (!holdsRole(actor, centre.id, 'manager')) throw forbidden();
}
