import { Injectable } from '@nestjs/common';
import { Database, type IdempotencyKey, readNow, type Sql, type Tx, UnitOfWork } from '@birlik/database';
import { type Actor, previewChanged } from '@birlik/kernel';
import { type Centre, CentreDirectory } from '@birlik/rooms';
import { AllocationsRepository } from '@birlik/slots';
import { Attempts } from '../attempts/attempts.js';
import { buildTransactionOptions } from '../booking/booking-draft.js';
import { EquipmentUnits } from '../booking/equipment-units.js';
import { findChangedRows, makeListToken } from '../booking/preview-token.js';
import { listAtomsOfSpaces, findSpaces } from '../booking/requested-spaces.js';
import { PreviewMoves } from './preview-moves.js';
import { type PlannedChange, SaveSeriesChange } from './save-series-change.js';
import type { Series } from './series.js';
import {
  listChangeCandidates,
  type ChangedDate,
  type ChangeSeriesCommand,
  type ChangingDates,
  buildSeriesDraft,
  type PreviewedChange,
} from './series-change.js';
import { SeriesGapsRepository } from './series-gaps.repository.js';
import { SeriesRepository } from './series.repository.js';

const MOVABLE: ReadonlySet<string> = new Set(['confirmed', 'requested']);

/**
 * Changes times or spaces of a series from a given date, in one transaction and exactly as previewed.
 * Bookings keep their ids. A date whose new slot is taken stays as it is. A date without a booking gets one
 * if its new slot is free.
 */
@Injectable()
export class ChangeSeries {
  constructor(
    private readonly work: UnitOfWork,
    private readonly database: Database,
    private readonly centres: CentreDirectory,
    private readonly previews: PreviewMoves,
    private readonly series: SeriesRepository,
    private readonly gaps: SeriesGapsRepository,
    private readonly allocations: AllocationsRepository,
    private readonly units: EquipmentUnits,
    private readonly attempts: Attempts,
    private readonly saving: SaveSeriesChange,
  ) {}

  /** @throws DomainError `not_found`, `invalid_request` */
  async preview(actor: Actor, command: ChangeSeriesCommand): Promise<PreviewedChange> {
    const series = await this.series.getOwned(this.database, actor, command.seriesId);
    const centre = await this.centres.get(series.centreId);
    const { shown } = await this.plan(this.database, actor, centre, command);
    return shown;
  }

  /** @throws DomainError `preview_changed` with the dates that differ; `not_found`, `invalid_request` */
  async execute(
    actor: Actor,
    command: ChangeSeriesCommand,
    token: string,
    idempotencyKey?: IdempotencyKey,
  ): Promise<PreviewedChange> {
    const seen = await this.series.getOwned(this.database, actor, command.seriesId);
    const account = { owner: { personId: seen.personId }, organisationId: seen.organisationId };
    return this.attempts.run<PreviewedChange>({ centreId: seen.centreId }, (centre) =>
      this.work.runOnce<PreviewedChange>(
        async (tx) => {
          await this.lock(tx, centre, seen, command);
          const plan = await this.plan(tx, actor, centre, command);
          checkToken(token, command, plan.shown);
          await this.saving.saveChange(tx, plan, idempotencyKey);
          return plan.shown;
        },
        { ...buildTransactionOptions({ centre, ...account }), idempotencyKey },
      ),
    );
  }

  /**
   * Locks the old and new spaces, the equipment and the rows of the bookings. All transactions lock in this
   * order.
   */
  private async lock(tx: Tx, centre: Centre, series: Series, command: ChangeSeriesCommand): Promise<void> {
    const wanted = findSpaces(centre, command.spaceIds ?? series.spaceIds);
    const left = (await this.series.listDates(tx, series.id, command.from)).flatMap(({ booking }) =>
      booking.spaceIds.flatMap((id) => centre.spaces.get(id) ?? []),
    );
    await this.allocations.lockSpaces(tx, listAtomsOfSpaces([...wanted, ...left]));
    await this.units.lockKinds(tx, centre, series.equipment);
    await this.series.lockDates(tx, series.id, command.from);
  }

  private async plan(
    sql: Sql,
    actor: Actor,
    centre: Centre,
    command: ChangeSeriesCommand,
  ): Promise<PlannedChange> {
    const series = await this.series.getOwned(sql, actor, command.seriesId);
    const dates = await this.readDates(sql, command);
    const { bookings } = dates;
    const replaced = [...bookings.values()].map(({ id }) => id);
    const draft = buildSeriesDraft(actor, centre, series, { command, replaced });
    const candidates = listChangeCandidates(centre, series, command, dates);
    const previewed = await this.previews.previewMoves(sql, draft, candidates, bookings);
    const changed = previewed.dates.map((date): ChangedDate => {
      const booking = bookings.get(date.date);
      return { ...date, bookingId: booking?.id ?? null, version: booking?.version ?? null };
    });
    const token = makeListToken(command, changed.map(rowOf));
    return {
      command,
      series,
      draft,
      bookings,
      facts: previewed.facts,
      shown: { zone: centre.zone, dates: changed, token },
    };
  }

  /** Dates that people skipped stay skipped. Dates that were taken are tried again. */
  private async readDates(sql: Sql, { seriesId, from }: ChangeSeriesCommand): Promise<ChangingDates> {
    const now = await readNow(sql);
    const dates = await this.series.listDates(sql, seriesId, from);
    const gaps = await this.gaps.list(sql, seriesId, from);
    const coming = dates.filter(({ booking }) => MOVABLE.has(booking.state) && booking.start > now);
    return {
      bookings: new Map(coming.map(({ date, booking }) => [date, booking])),
      gaps: gaps.filter(({ reason }) => reason !== 'skipped'),
    };
  }
}

function checkToken(token: string, command: ChangeSeriesCommand, shown: PreviewedChange): void {
  if (token === shown.token) return;
  const changed = findChangedRows(token, command, shown.dates.map(rowOf));
  throw previewChanged({ ...shown, changed: changed.map((i) => shown.dates[i]!.date) });
}

/** What the person saw of a date. */
function rowOf({ date, verdict, slot, spaceIds, bookingId, version }: ChangedDate): unknown {
  return [date, verdict, slot?.start, slot?.end, spaceIds, bookingId, version];
}
