import type {
  BookedSeries,
  ChangedDate,
  Conflict,
  DatePreview,
  PreviewedChange,
  PreviewedSeries,
  SeriesWithDates,
} from '@birlik/bookings';
import { formatInstant, type Language, type Person } from '@birlik/kernel';
import { type Alternative, buildRefusal } from '@birlik/slots';
import { BookingResponse, bookingResponse } from '../bookings.responses.js';
import { presentMember } from '../../http/problem-members.js';
import {
  AlternativeResponse,
  ClosedTimeResponse,
  closedTimeResponse,
  ConflictResponse,
  Out,
  OutId,
  OutInstant,
  RefusalResponse,
} from '../../http/responses.js';

class LackingResponse {
  @Out(String) key: string;
  @Out('integer') free: number;
  @Out('integer') wanted: number;
}

export class SeriesDateResponse {
  @Out(String, { format: 'date' }) date: string;
  @Out(String, {
    enum: ['free', 'clash', 'refused', 'skipped'],
    description: 'refused without refusals: a clock change skips this time',
  })
  verdict: string;
  @OutInstant({ nullable: true }) start: string | null;
  @OutInstant({ nullable: true }) end: string | null;
  @Out([String]) spaceIds: string[];
  @Out([ConflictResponse], { description: 'What is in the way' }) conflicts: ConflictResponse[];
  @Out([ClosedTimeResponse], { description: 'Closures that are in the way, and why' })
  closures: ClosedTimeResponse[];
  @Out([LackingResponse], { description: 'Equipment or staff that is not there in the wanted number' })
  lacking: LackingResponse[];
  @Out([AlternativeResponse], { description: 'What would succeed instead: another room, another time' })
  alternatives: AlternativeResponse[];
  @Out([RefusalResponse], { description: 'The rules that forbid it' }) refusals: RefusalResponse[];
}

export class SeriesPreviewResponse {
  @Out([SeriesDateResponse]) dates: SeriesDateResponse[];
  @Out(String, { description: 'Send it along to save exactly this' }) token: string;
}

export class SeriesResponse extends SeriesPreviewResponse {
  @OutId() id: string;
  @Out([BookingResponse]) bookings: BookingResponse[];
}

export class CancelledSeriesResponse {
  @Out([BookingResponse], { description: 'The bookings that were cancelled' }) items: BookingResponse[];
}

export function seriesPreviewResponse(shown: PreviewedSeries, language: Language): SeriesPreviewResponse {
  return {
    token: shown.token,
    dates: shown.dates.map((date) => seriesDateResponse(date, language, shown.zone)),
  };
}

export function seriesDateResponse(date: DatePreview, language: Language, zone: string): SeriesDateResponse {
  const conflictResponse = ({ spaceId, start, end }: Conflict) => ({
    spaceId,
    start: formatInstant(start, zone),
    end: formatInstant(end, zone),
  });
  const alternativeResponse = (one: Alternative) => ({
    ...conflictResponse(one),
    spaceIds: [...one.spaceIds],
    label: one.label,
  });
  return {
    date: date.date,
    verdict: date.verdict,
    start: date.slot ? formatInstant(date.slot.start, zone) : null,
    end: date.slot ? formatInstant(date.slot.end, zone) : null,
    spaceIds: [...date.spaceIds],
    conflicts: date.conflicts.map(conflictResponse),
    closures: date.closures.map((closure) => closedTimeResponse(closure, zone)),
    lacking: [...date.lacking],
    alternatives: date.alternatives.map(alternativeResponse),
    refusals: date.refusals.map((result) => buildRefusal(result, language, zone) as RefusalResponse),
  };
}

export function seriesResponse(
  booked: BookedSeries,
  { reader, name, language }: { reader: Person; name: string; language: Language },
): SeriesResponse {
  return {
    ...seriesPreviewResponse(booked, language),
    id: booked.series.id,
    bookings: booked.bookings.map((booking) => bookingResponse(booking, reader, booked.zone, name)),
  };
}

export class ChangedDateResponse extends SeriesDateResponse {
  @OutId({ nullable: true, description: 'The booking that moves; null for a date that had none' }) bookingId:
    string | null;
}

export class SeriesChangeResponse {
  @Out([ChangedDateResponse], { description: 'free: moves. clash and refused: stays as it is' })
  dates: ChangedDateResponse[];
  @Out(String, { description: 'Send it along to carry out exactly this' }) token: string;
}

class SeriesGapResponse {
  @Out(String, { format: 'date' }) date: string;
  @Out(String, { enum: ['clash', 'refused', 'skipped'], description: 'A clash heals by itself when it goes' })
  reason: string;
}

export class SeriesDetailResponse {
  @OutId() id: string;
  @OutId() centreId: string;
  @Out(String, { nullable: true }) title: string | null;
  @OutId({ nullable: true }) organisationId: string | null;
  @Out([String]) spaceIds: string[];
  @Out('object', { additionalProperties: true, description: 'The rule as it was asked for' }) rule: object;
  @Out(String, { enum: ['active', 'ended'] }) state: string;
  @Out('integer') version: number;
  @Out([BookingResponse], { description: 'Every date that has or had a booking, in order' })
  bookings: BookingResponse[];
  @Out([SeriesGapResponse], { description: 'Dates without one' }) gaps: SeriesGapResponse[];
}

export function seriesChangeResponse(change: PreviewedChange, language: Language): SeriesChangeResponse {
  const shown = (date: ChangedDate) => ({
    ...seriesDateResponse(date, language, change.zone),
    bookingId: date.bookingId,
  });
  return { token: change.token, dates: change.dates.map(shown) };
}

export function seriesDetailResponse(
  { series, dates, gaps }: SeriesWithDates,
  reader: Person,
  zone: string,
): SeriesDetailResponse {
  const { id, centreId, title, organisationId, spaceIds, recurrence, state, version } = series;
  return {
    id,
    centreId,
    title,
    organisationId,
    rule: recurrence,
    state,
    version,
    spaceIds: [...spaceIds],
    bookings: dates.map(({ booking }) => bookingResponse(booking, reader, zone)),
    gaps: gaps.map(({ date, reason }) => ({ date, reason })),
  };
}

// A `preview_changed` problem contains the dates as they are now.
presentMember('dates', (dates: readonly DatePreview[], { language, zone }) =>
  dates.map((date) => seriesDateResponse(date, language, zone)),
);
