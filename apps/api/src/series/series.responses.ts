import type { BookedSeries, DatePreview, PreviewedSeries } from '@birlik/bookings';
import { formatInstant, type Language, type Person } from '@birlik/kernel';
import { refusalOf } from '@birlik/slots';
import { BookingResponse, bookingResponse } from '../bookings/bookings.responses.js';
import {
  AlternativeResponse,
  ConflictResponse,
  Out,
  OutId,
  OutInstant,
  RefusalResponse,
} from '../http/responses.js';

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
  const shown = <T extends { start: number; end: number }>(item: T) => ({
    ...item,
    start: formatInstant(item.start, zone),
    end: formatInstant(item.end, zone),
  });
  return {
    date: date.date,
    verdict: date.verdict,
    start: date.slot ? formatInstant(date.slot.start, zone) : null,
    end: date.slot ? formatInstant(date.slot.end, zone) : null,
    spaceIds: [...date.spaceIds],
    conflicts: date.conflicts.map(shown),
    alternatives: date.alternatives.map(shown),
    refusals: date.refusals.map((finding) => refusalOf(finding, language, zone) as RefusalResponse),
  };
}

export function seriesResponse(
  booked: BookedSeries,
  reader: Person,
  name: string,
  language: Language,
): SeriesResponse {
  return {
    ...seriesPreviewResponse(booked, language),
    id: booked.series.id,
    bookings: booked.bookings.map((booking) => bookingResponse(booking, reader, booked.zone, name)),
  };
}
