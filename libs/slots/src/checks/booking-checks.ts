import {
  keepsAGap,
  keepsBookingsPerDay,
  keepsBookingsPerMonth,
  keepsBookingsPerTerm,
  keepsBookingsPerWeek,
  keepsMinutesPerDay,
  keepsMinutesPerMonth,
  keepsMinutesPerTerm,
  keepsMinutesPerWeek,
  keepsSeatsOfOrganisation,
  leavesPlacesForNewcomers,
  takesOneDeskAtATime,
} from './counting-checks.js';
import type { BookingCheck } from './check-result.js';
import { fitsCapacity, isByWhoMayBook, isNotBlocked, takesNoMoreDesksThanAGroup } from './people-checks.js';
import {
  givesMinimumNotice,
  isInsideItsWindows,
  isInsideOpeningHours,
  isLongEnough,
  isNotHeldBackByAbsences,
  isNotTooLong,
  isWithinAdvanceWindow,
  startsInFuture,
} from './time-checks.js';

/** All rules, in the order in which reasons are shown: the most helpful reason comes first. */
export const BOOKING_CHECKS: readonly BookingCheck[] = [
  isByWhoMayBook,
  isNotBlocked,
  startsInFuture,
  isInsideOpeningHours,
  isInsideItsWindows,
  isLongEnough,
  isNotTooLong,
  givesMinimumNotice,
  isWithinAdvanceWindow,
  isNotHeldBackByAbsences,
  keepsAGap,
  fitsCapacity,
  takesNoMoreDesksThanAGroup,
  takesOneDeskAtATime,
  keepsMinutesPerDay,
  keepsMinutesPerWeek,
  keepsMinutesPerMonth,
  keepsMinutesPerTerm,
  keepsBookingsPerDay,
  keepsBookingsPerWeek,
  keepsBookingsPerMonth,
  keepsBookingsPerTerm,
  keepsSeatsOfOrganisation,
  leavesPlacesForNewcomers,
];
