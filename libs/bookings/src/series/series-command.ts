import type { LocalDate } from '@birlik/kernel';
import type { Booking, EquipmentCount } from '../booking/booking.js';
import type { Recurrence } from './recurrence.js';
import type { Series } from './series.js';
import type { DatePreview, SeriesException } from './series-draft.js';

export interface SeriesCommand {
  readonly centreId: string;
  readonly spaceIds: readonly string[];
  readonly recurrence: Recurrence;
  readonly exceptions: readonly SeriesException[];
  readonly title: string | null;
  readonly organisationId: string | null;
  readonly onBehalfOf: string | null;
  readonly people: number;
  readonly equipment: readonly EquipmentCount[];
  /** The series that this one replaces from a given date. */
  readonly replaces: { readonly seriesId: string; readonly from: LocalDate } | null;
}

export interface PreviewedSeries {
  readonly zone: string;
  readonly dates: readonly DatePreview[];
  readonly token: string;
}

export interface BookedSeries extends PreviewedSeries {
  readonly series: Series;
  readonly bookings: readonly Booking[];
}
