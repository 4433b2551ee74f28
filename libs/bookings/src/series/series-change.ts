import { type Actor, type Interval, type LocalDate, type WallTime, wallTimeOf } from '@birlik/kernel';
import type { Centre, Space } from '@birlik/rooms';
import type { Booking } from '../booking/booking.js';
import { findSpaces } from '../booking/requested-spaces.js';
import type { Candidate } from './date-verdict.js';
import { findSlotOnDate } from './recurrence.js';
import type { Series, SeriesGap } from './series.js';
import type { DatePreview, SeriesDraft } from './series-draft.js';

export interface ChangeSeriesCommand {
  readonly seriesId: string;
  /** The change affects this date and all later ones. */
  readonly from: LocalDate;
  readonly startTime?: WallTime | undefined;
  readonly endTime?: WallTime | undefined;
  readonly spaceIds?: readonly string[] | undefined;
  readonly title?: string | null | undefined;
}

/** The preview of one date: it moves if the new slot is free, and stays otherwise. */
export interface ChangedDate extends DatePreview {
  /** Id of the booking; null for a date without one. */
  readonly bookingId: string | null;
  readonly version: number | null;
}

export interface PreviewedChange {
  readonly zone: string;
  readonly dates: readonly ChangedDate[];
  readonly token: string;
}

/** The dates that a change affects. */
export interface ChangingDates {
  /** Future bookings, by date. */
  readonly bookings: ReadonlyMap<LocalDate, Booking>;
  /** Dates without a booking that may get one. */
  readonly gaps: readonly SeriesGap[];
}

/** Returns all affected dates with their new slots, in order. */
export function listChangeCandidates(
  centre: Centre,
  series: Series,
  { startTime, endTime, spaceIds }: ChangeSeriesCommand,
  { bookings, gaps }: ChangingDates,
): Candidate[] {
  const otherSpaces = spaceIds ? findSpaces(centre, spaceIds) : null;
  const candidate = (
    date: LocalDate,
    usual: { startTime: WallTime; endTime: WallTime },
    spaces: Space[],
  ) => ({
    date,
    slot: findSlotOnDate(
      { startTime: startTime ?? usual.startTime, endTime: endTime ?? usual.endTime },
      date,
      centre.zone,
    ),
    spaces: otherSpaces ?? spaces,
    skip: false,
  });
  return [
    ...[...bookings].map(([date, booking]) =>
      candidate(date, timesOf(booking, centre.zone), findSpaces(centre, booking.spaceIds)),
    ),
    ...gaps.map((gap) =>
      candidate(
        gap.date,
        series.recurrence,
        findSpaces(centre, gap.spaceIds.length > 0 ? gap.spaceIds : series.spaceIds),
      ),
    ),
  ].sort((a, b) => (a.date < b.date ? -1 : 1));
}

function timesOf({ start, end }: Interval, zone: string) {
  return { startTime: wallTimeOf(start, zone), endTime: wallTimeOf(end, zone) };
}

/** Builds the draft of the series with the title and spaces of the command. */
export function buildSeriesDraft(
  actor: Actor,
  centre: Centre,
  series: Series,
  { command, replaced }: { readonly command: ChangeSeriesCommand; readonly replaced: readonly string[] },
): SeriesDraft {
  return {
    centre,
    actor,
    owner: { personId: series.personId, personName: null },
    organisationId: series.organisationId,
    spaces: findSpaces(centre, command.spaceIds ?? series.spaceIds),
    title: command.title === undefined ? series.title : command.title,
    people: series.people,
    equipment: series.equipment,
    series: true,
    recurrence: series.recurrence,
    exceptions: new Map(),
    replacedBookings: replaced,
    cancelledDates: new Set(),
  };
}

/** Returns the series after the change. */
export function applySeriesChange(series: Series, command: ChangeSeriesCommand): Series {
  const { startTime, endTime, spaceIds, title } = command;
  return {
    ...series,
    title: title === undefined ? series.title : title,
    spaceIds: spaceIds ?? series.spaceIds,
    recurrence: {
      ...series.recurrence,
      startTime: startTime ?? series.recurrence.startTime,
      endTime: endTime ?? series.recurrence.endTime,
    },
  };
}
