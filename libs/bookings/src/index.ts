export {
  type AttendedBooking,
  AttendedBookingsReadModel,
} from './attendance/attended-bookings.read-model.js';
export { type Arrival, BookingArrivals } from './attendance/booking-arrivals.js';
export { BookingGrace } from './attendance/booking-grace.js';
export { FindByPass } from './attendance/find-by-pass.js';
export { type Guest, SeatWalkIn } from './attendance/seat-walk-in.js';
export { UndoDeparture } from './attendance/undo-departure.js';
export { AbsenceHistory } from './booking/absence-history.js';
export { type Booking, BOOKING_STATES, type BookingState, DROPPED_STATES } from './booking/booking.js';
export { type Conflict, holdOver, tooEarly, wrongState } from './booking/booking.errors.js';
export { bookingChanged, buildBookingEntry } from './booking/booking.events.js';
export { buildMessage, listPlaceNames } from './booking/booking-messages.js';
export { isOwner, mayCheckIn, maySee, mayUndoCancellation } from './booking/booking.permissions.js';
export { BookingLinks } from './booking/booking-links.js';
export { BookingNotices } from './booking/booking-notices.js';
export { BookingsRepository } from './booking/bookings.repository.js';
export { ReadBooking } from './booking/read-booking.js';
export { joinBooking, selectBookingsDuring } from './booking/booking.sql.js';
export { findSpaces } from './booking/requested-spaces.js';
export { BookingsModule } from './bookings.module.js';
export {
  type Action,
  type AffectedBooking,
  type AffectedPreview,
  type Decision,
  type Resolution,
} from './closures/affected-booking.js';
export { ChangeHours, type ChangeHoursCommand } from './closures/change-hours.js';
export { type CloseCommand, CloseSpaces } from './closures/close-spaces.js';
export { ExpireHolds } from './hold-expiry/expire-holds.js';
export { ApproveBooking } from './lifecycle/approve-booking.js';
export { BlockFromBooking, type BlockCommand } from './lifecycle/block-from-booking.js';
export { Book, type BookCommand } from './lifecycle/book.js';
export { type ChangeCommand } from './lifecycle/booking-change.js';
export { CancelBooking } from './lifecycle/cancel-booking.js';
export { ChangeBooking } from './lifecycle/change-booking.js';
export { ConfirmHold } from './lifecycle/confirm-hold.js';
export { DeclineBooking } from './lifecycle/decline-booking.js';
export { ExpireRequests } from './lifecycle/expire-requests.js';
export { ReleaseHold } from './lifecycle/release-hold.js';
export { UndoAnswer } from './lifecycle/undo-answer.js';
export { UndoCancelBooking } from './lifecycle/undo-cancellation.js';
export { DayPlanReadModel } from './search/day-plan.read-model.js';
export { ExplainSlot, type Explanation } from './search/explain-slot.js';
export { type AvailabilityAnswer, FindAvailability, type SpaceAnswer } from './search/find-availability.js';
export { FindDesksTogether } from './search/find-desks-together.js';
export { MyBookingsReadModel } from './search/my-bookings.read-model.js';
export { type BookingRequest, RequestsReadModel } from './search/requests.read-model.js';
export { SpaceStatus } from './search/space-status.js';
export { BookSeries } from './series/book-series.js';
export { CancelSeries } from './series/cancel-series.js';
export { ChangeSeries } from './series/change-series.js';
export { HealSeries } from './series/heal-series.js';
export { ReadSeries, type SeriesWithDates } from './series/read-series.js';
export { countDatesAtMost } from './series/recurrence.js';
export type { Series } from './series/series.js';
export type { ChangedDate, ChangeSeriesCommand, PreviewedChange } from './series/series-change.js';
export type { BookedSeries, PreviewedSeries, SeriesCommand } from './series/series-command.js';
export type { DatePreview } from './series/series-draft.js';
export { SeriesRepository } from './series/series.repository.js';
export { AnswerOffer, type OfferedBooking } from './waitlist/answer-offer.js';
export { JoinWaitlist, type WaitlistCommand } from './waitlist/join-waitlist.js';
export { LeaveWaitlist } from './waitlist/leave-waitlist.js';
export type { Offer } from './waitlist/offer.js';
export { ServeWaitlist } from './waitlist/serve-waitlist.js';
export type { WaitlistEntry } from './waitlist/waitlist-entry.js';
export { type WaitingEntry, WaitlistReadModel } from './waitlist/waitlist.read-model.js';
export { ClockObserver, ClockObservers } from './outages/clock-observer.js';
export { type Outage, OutagesRepository, selectClockRuns } from './outages/outages.repository.js';
export { ExpectedPeople, PeopleCounter } from './lifecycle/expected-people.js';
export { RaisePeople } from './lifecycle/raise-people.js';
