import type { Interval, LocalDate } from '@birlik/kernel';
import type { Booking, EquipmentCount } from '../booking/booking.js';
import type { Recurrence } from './recurrence.js';

/** Bookings of one recurrence. */
export interface Series {
  readonly id: string;
  readonly centreId: string;
  readonly personId: string;
  readonly organisationId: string | null;
  readonly title: string | null;
  readonly spaceIds: readonly string[];
  readonly recurrence: Recurrence;
  readonly people: number;
  readonly equipment: readonly EquipmentCount[];
  readonly state: 'active' | 'ended';
  readonly version: number;
}

/** A date without a booking, and the reason. */
export interface SeriesGap {
  readonly date: LocalDate;
  readonly slot: Interval | null;
  readonly spaceIds: readonly string[];
  readonly reason: 'clash' | 'refused' | 'skipped';
}

/** A date of a series with its booking. */
export interface SeriesDate {
  readonly date: LocalDate;
  readonly booking: Booking;
}
