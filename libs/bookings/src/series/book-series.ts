import { Injectable } from '@nestjs/common';
import {
  Database,
  type IdempotencyKey,
  type Sql,
  type Tx,
  UnitOfWork,
  withoutWaiting,
  readNow,
} from '@birlik/database';
import { type Actor, previewChanged } from '@birlik/kernel';
import { type Centre, CentreDirectory } from '@birlik/rooms';
import { AllocationsRepository } from '@birlik/slots';
import { Attempts } from '../attempts/attempts.js';
import { type Owner, buildTransactionOptions } from '../booking/booking-draft.js';
import { BookingOwner } from '../booking/booking-owner.js';
import { EquipmentUnits } from '../booking/equipment-units.js';
import { findChangedRows, makeListToken } from '../booking/preview-token.js';
import { listAtomsOfSpaces, findSpaces } from '../booking/requested-spaces.js';
import { SaveSeries } from './save-series.js';
import type { BookedSeries, PreviewedSeries, SeriesCommand } from './series-command.js';
import type { DatePreview, SeriesDraft } from './series-draft.js';
import { type PreviewedDates, SeriesPreview } from './series-preview.js';
import { SeriesRepository } from './series.repository.js';
import { isCancellable } from './cancel-series.js';

interface Account {
  readonly owner: Owner;
  readonly organisationId: string | null;
}

/**
 * Books all dates of a recurrence. It first previews every date, and saves only exactly what was previewed.
 */
@Injectable()
export class BookSeries {
  constructor(
    private readonly work: UnitOfWork,
    private readonly database: Database,
    private readonly centres: CentreDirectory,
    private readonly owners: BookingOwner,
    private readonly previews: SeriesPreview,
    private readonly series: SeriesRepository,
    private readonly allocations: AllocationsRepository,
    private readonly units: EquipmentUnits,
    private readonly attempts: Attempts,
    private readonly saving: SaveSeries,
  ) {}

  /** Previews each date: free, a conflict with alternatives, or refused with reasons. */
  async preview(actor: Actor, command: SeriesCommand): Promise<PreviewedSeries> {
    const account = await this.owners.resolveOwner(actor, command);
    const centre = await this.centres.get(command.centreId);
    const draft = await this.draftOf(this.database, centre, { actor, command, account });
    return previewedSeries(draft, command, await this.previews.preview(this.database, draft));
  }

  /**
   * Saves the free dates as bookings and the others as gaps.
   * @throws DomainError `preview_changed` with the dates that differ when the token does not match the
   * current preview; `not_found`, `forbidden`, `invalid_request`
   */
  async execute(
    actor: Actor,
    command: SeriesCommand,
    token: string,
    idempotencyKey?: IdempotencyKey,
  ): Promise<BookedSeries> {
    const account = await this.owners.resolveOwner(actor, command);
    return this.attempts.run<BookedSeries>({ centreId: command.centreId }, (centre) =>
      this.work.runOnce<BookedSeries>(
        async (tx) => {
          const draft = await this.draftOf(tx, centre, { actor, command, account });
          this.lock(tx, draft);
          const previewed = await this.previews.preview(tx, draft);
          const shown = previewedSeries(draft, command, previewed);
          checkToken(token, command, shown);
          return this.saving.saveSeries(tx, {
            draft,
            command,
            shown,
            facts: previewed.facts,
            idempotencyKey,
          });
        },
        { ...buildTransactionOptions({ centre, ...account }), idempotencyKey },
      ),
    );
  }

  /** The statement is sent without waiting: later statements of the connection run after it. */
  private lock(tx: Tx, { centre, spaces, exceptions, equipment }: SeriesDraft): void {
    const everywhere = [...spaces, ...[...exceptions.values()].flatMap((one) => one.spaces ?? [])];
    withoutWaiting(
      this.allocations.lockSpaces(tx, listAtomsOfSpaces(everywhere)),
      this.units.lockKinds(tx, centre, equipment),
    );
  }

  private async draftOf(
    sql: Sql,
    centre: Centre,
    { actor, command, account }: { actor: Actor; command: SeriesCommand; account: Account },
  ): Promise<SeriesDraft> {
    const exceptions = new Map(
      command.exceptions.map((exception) => [
        exception.date,
        { ...exception, spaces: exception.spaceIds ? findSpaces(centre, exception.spaceIds) : null },
      ]),
    );
    const { replaces } = command;
    const old = replaces ? await this.series.getOwned(sql, actor, replaces.seriesId) : null;
    const replaced = old && replaces ? await this.series.listDates(sql, old.id, replaces.from) : [];
    const now = await readNow(sql);
    const coming = replaced.filter(({ booking }) => isCancellable(booking, now));
    const cancelled = replaced.filter(({ booking }) => booking.state === 'cancelled');
    return {
      centre,
      actor,
      ...account,
      exceptions,
      spaces: findSpaces(centre, command.spaceIds),
      title: command.title,
      people: command.people,
      equipment: command.equipment,
      series: true,
      recurrence: command.recurrence,
      replacedBookings: coming.map(({ booking }) => booking.id),
      cancelledDates: new Set(cancelled.map(({ date }) => date)),
    };
  }
}

function previewedSeries(
  { centre }: SeriesDraft,
  command: SeriesCommand,
  { dates }: PreviewedDates,
): PreviewedSeries {
  return { zone: centre.zone, dates, token: makeListToken(command, dates.map(rowOf)) };
}

function checkToken(token: string, command: SeriesCommand, shown: PreviewedSeries): void {
  if (token === shown.token) return;
  const changed = findChangedRows(token, command, shown.dates.map(rowOf));
  throw previewChanged({ ...shown, changed: changed.map((i) => shown.dates[i]!.date) });
}

/** What the person saw of a date: place, time and verdict. */
function rowOf({ date, verdict, slot, spaceIds }: DatePreview): unknown {
  return [date, verdict, slot?.start, slot?.end, spaceIds];
}
