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
} from './counting-rules.js';
import type { BookingRule } from './finding.js';
import { fitsCapacity, isByWhoMayBook, takesNoMoreDesksThanAGroup } from './people-rules.js';
import {
  givesMinimumNotice,
  isInsideItsWindows,
  isInsideOpeningHours,
  isLongEnough,
  isNotHeldBackByAbsences,
  isNotTooLong,
  isWithinAdvanceWindow,
  startsInFuture,
} from './time-rules.js';

/** Every rule, in the order in which reasons are told: the one that helps most comes first. */
export const BOOKING_RULES: readonly BookingRule[] = [
  isByWhoMayBook,
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
