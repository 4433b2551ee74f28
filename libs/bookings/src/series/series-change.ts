import {
  type Actor,
  type Interval,
  invalid,
  type LocalDate,
  localDateOf,
  type WallTime,
  wallTimeOf,
} from '@birlik/kernel';
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

/** Every date as the command wants it, in order. What the command does not name stays as the date has it. */
export function listChangeCandidates(
  centre: Centre,
  series: Series,
  command: ChangeSeriesCommand,
  { bookings, gaps }: ChangingDates,
): Candidate[] {
  const otherSpaces = command.spaceIds ? findSpacesOfChange(centre, series, command) : null;
  const ofBookings = [...bookings].map(([date, before]): Candidate => ({
    date,
    slot: slotOfBooking(centre, series, before, command),
    spaces: otherSpaces ?? findSpaces(centre, before.spaceIds, before.legs),
    skip: false,
    before,
  }));
  const ofGaps = gaps.map((gap): Candidate => ({
    date: gap.date,
    slot: slotOfGap(centre, series, gap, command),
    spaces: otherSpaces ?? findSpaces(centre, gap.spaceIds.length > 0 ? gap.spaceIds : series.spaceIds),
    skip: false,
  }));
  return [...ofBookings, ...ofGaps].sort((a, b) => (a.date < b.date ? -1 : 1));
}

/**
 * The slot of a date with the named times, on the day to which it may have been moved. A date that was moved alone
 * to another time stays there, and one that was only made longer or shorter keeps its own end.
 */
function slotOfBooking(
  { zone }: Centre,
  { recurrence }: Series,
  { start, end, hasOwnTimes }: Booking,
  command: ChangeSeriesCommand,
): Interval | null {
  if (command.startTime === undefined && command.endTime === undefined) return { start, end };
  const now = { startTime: wallTimeOf(start, zone), endTime: wallTimeOf(end, zone) };
  if (hasOwnTimes && now.startTime !== recurrence.startTime) return { start, end };
  const moved = findSlotOnDate({ ...now, ...timesNamedBy(command) }, localDateOf(start, zone), zone);
  if (!moved || !hasOwnTimes || now.endTime === recurrence.endTime) return moved;
  return moved.start < end ? { start: moved.start, end } : { start, end };
}

/** The slot of a date without a booking. */
function slotOfGap(
  { zone }: Centre,
  { recurrence }: Series,
  { date, slot }: SeriesGap,
  command: ChangeSeriesCommand,
): Interval | null {
  const namesNone = command.startTime === undefined && command.endTime === undefined;
  return slot && namesNone ? slot : findSlotOnDate({ ...recurrence, ...timesNamedBy(command) }, date, zone);
}

function timesNamedBy({ startTime, endTime }: ChangeSeriesCommand) {
  return { ...(startTime !== undefined && { startTime }), ...(endTime !== undefined && { endTime }) };
}

/** @throws DomainError `invalid_request` for desks instead of rooms and rooms instead of desks; `not_found` */
function findSpacesOfChange(
  centre: Centre,
  series: Series,
  { spaceIds }: Pick<ChangeSeriesCommand, 'spaceIds'>,
): readonly Space[] {
  const spaces = findSpaces(centre, spaceIds ?? series.spaceIds);
  const known = series.spaceIds.flatMap((id) => centre.spaces.get(id) ?? []);
  if (known.some(({ kind }) => kind !== spaces[0]!.kind)) throw invalid('/spaceIds', 'mixed_kinds');
  return spaces;
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
    spaces: findSpacesOfChange(centre, series, command),
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
