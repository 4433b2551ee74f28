import { Injectable } from '@nestjs/common';
import type { Sql } from '@birlik/database';
import { HOUR, type LocalDate, overlaps } from '@birlik/kernel';
import type { Booking } from '../booking/booking.js';
import type { Candidate } from './date-verdict.js';
import type { SeriesDraft } from './series-draft.js';
import { type PreviewedDates, SeriesPreview } from './series-preview.js';

/** More than the set-up and clear-up time that a space may have. */
const CLEARANCE_AT_MOST = 6 * HOUR;

/** Previews the dates of a changed series. The bookings of a series give way to each other, but only those that move. */
@Injectable()
export class PreviewMoves {
  constructor(private readonly previews: SeriesPreview) {}

  /**
   * Previews the dates until none of them takes the place of a booking that stays. Most changes need one round: dates
   * of a series are in each other's way only where some of them were moved.
   * @param bookings the bookings of the series that may move, by date
   */
  async previewMoves(
    sql: Sql,
    draft: SeriesDraft,
    candidates: readonly Candidate[],
    bookings: ReadonlyMap<LocalDate, Booking>,
  ): Promise<PreviewedDates> {
    const moving = new Map(bookings);
    let shown = await this.previews.previewDates(sql, draft, candidates);
    while (takesPlaceOfStaying(shown, candidates, moving)) {
      for (const date of listStaying(shown, moving)) moving.delete(date);
      const isAskedAgain = ({ date }: { date: LocalDate }) => moving.has(date) || !bookings.has(date);
      const replacedBookings = [...moving.values()].map(({ id }) => id);
      const again = await this.previews.previewDates(
        sql,
        { ...draft, replacedBookings },
        candidates.filter(isAskedAgain),
      );
      const anew = new Map(again.dates.map((date) => [date.date, date]));
      shown = { facts: again.facts, dates: shown.dates.map((date) => anew.get(date.date) ?? date) };
    }
    return shown;
  }
}

function listStaying({ dates }: PreviewedDates, moving: ReadonlyMap<LocalDate, Booking>): LocalDate[] {
  return dates.flatMap(({ date, verdict }) => (verdict !== 'free' && moving.has(date) ? [date] : []));
}

function takesPlaceOfStaying(
  shown: PreviewedDates,
  candidates: readonly Candidate[],
  moving: ReadonlyMap<LocalDate, Booking>,
): boolean {
  const free = new Set(shown.dates.flatMap(({ date, verdict }) => (verdict === 'free' ? [date] : [])));
  const taken = candidates.flatMap(({ date, slot }) => (slot && free.has(date) ? [slot] : []));
  return listStaying(shown, moving).some((date) => {
    const { start, end } = moving.get(date)!;
    const around = { start: start - CLEARANCE_AT_MOST, end: end + CLEARANCE_AT_MOST };
    return taken.some((slot) => overlaps(slot, around));
  });
}
