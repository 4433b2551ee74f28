export { type Arrival, ArrivalsReadModel, type ArrivalStatus } from './presence/arrivals.read-model.js';
export { ApproveBooking, DeclineBooking, ExpireRequests } from './booking/approve-booking.js';
export {
  BookSeries,
  type BookedSeries,
  type PreviewedSeries,
  type SeriesCommand,
} from './series/book-series.js';
export { CancelSeries } from './series/cancel-series.js';
export { HealSeries } from './series/heal-series.js';
export type { DatePreview } from './series/series-preview.js';
export { CloseSpaces, type ClosurePreview } from './closures/close-spaces.js';
export { type Closure, ClosuresRepository } from './closures/closures.repository.js';
export { ExplainSlot, type Explanation } from './finding/explain-slot.js';
export { Book, type BookCommand } from './booking/book.js';
export { type Booking, BOOKING_STATES, type BookingState } from './booking/booking.js';
export type { Alternative, Conflict } from './booking/booking.errors.js';
export { RELEASE_NO_SHOW, SWEEP_DUE, SWEEP_HOUSE } from './booking.jobs.js';
export { isOwner, mayCheckIn, maySee } from './booking/booking.policy.js';
export { placeNames } from './booking/booking-messages.js';
export { BookingsModule } from './bookings.module.js';
export { CancelBooking, UndoCancelBooking } from './booking/cancel-booking.js';
export { ChangeBooking, type ChangeCommand } from './booking/change-booking.js';
export { CheckIn, UndoCheckIn } from './presence/check-in.js';
export { CheckOut, CompleteEnded } from './presence/check-out.js';
export { DayPlanReadModel } from './finding/day-plan.read-model.js';
export { type DueBooking, DueBookingsReadModel } from './no-shows/due-bookings.read-model.js';
export { type AvailabilityAnswer, FindAvailability, type SpaceAnswer } from './finding/find-availability.js';
export { MyBookingsReadModel } from './booking/my-bookings.read-model.js';
export { ReadBooking } from './booking/read-booking.js';
export { ReleaseNoShow } from './no-shows/release-no-show.js';
export { WalkIn, type WalkInCommand } from './presence/walk-in.js';
