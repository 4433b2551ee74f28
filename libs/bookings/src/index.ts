export { ApproveBooking, DeclineBooking, ExpireRequests } from './lifecycle/approve-booking.js';
export { Book, type BookCommand } from './lifecycle/book.js';
export { type Booking, BOOKING_STATES, type BookingState } from './booking/booking.js';
export { type Alternative, type Conflict, staleVersion, wrongState } from './booking/booking.errors.js';
export { isOwner, mayCheckIn, maySee } from './booking/booking.permissions.js';
export { placeNames } from './booking/booking-messages.js';
export { CancelBooking, UndoCancelBooking } from './lifecycle/cancel-booking.js';
export { ChangeBooking, type ChangeCommand } from './lifecycle/change-booking.js';
export { MyBookingsReadModel } from './search/my-bookings.read-model.js';
export { ReadBooking } from './booking/read-booking.js';
export {
  EXPIRE_HOLD,
  RELEASE_NO_SHOW,
  SERVE_WAITLIST,
  SWEEP_DUE,
  SWEEP_MAINTENANCE,
} from './booking.jobs.js';
export { BookingsModule } from './bookings.module.js';
export { ChangeHours, type ChangeHoursCommand } from './closures/change-hours.js';
export { type CloseCommand, CloseSpaces, type AffectedPreview } from './closures/close-spaces.js';
export { type Closure, ClosuresRepository } from './closures/closures.repository.js';
export {
  type Decision,
  ACTIONS,
  type Action,
  type Resolution,
  type AffectedBooking,
} from './closures/resolve-affected-bookings.js';
export { DayPlanReadModel } from './search/day-plan.read-model.js';
export { ExplainSlot, type Explanation } from './search/explain-slot.js';
export { type AvailabilityAnswer, FindAvailability, type SpaceAnswer } from './search/find-availability.js';
export { FindTogether } from './search/find-desks-together.js';
export { SpaceNow } from './search/space-status.js';
export { ConfirmHold } from './holds/confirm-hold.js';
export { ExpireHolds } from './holds/expire-holds.js';
export { ReleaseHold } from './holds/release-hold.js';
export type { Absence } from './no-shows/absence.js';
export { AbsencesRepository, type AppealedAbsence } from './no-shows/absences.repository.js';
export { AppealAbsence, ResolveAppeal } from './no-shows/appeals.js';
export { type DueBooking, DueBookingsReadModel } from './no-shows/due-bookings.read-model.js';
export { OnMyWay } from './no-shows/on-my-way.js';
export { type Outage, OutagesRepository } from './no-shows/outages.repository.js';
export { ReleaseNoShow } from './no-shows/release-no-show.js';
export { ReportOutage } from './no-shows/report-outage.js';
export { type Arrival, ArrivalsReadModel, type ArrivalStatus } from './presence/arrivals.read-model.js';
export { CheckIn, UndoCheckIn } from './presence/check-in.js';
export { CheckOut, CompleteEnded } from './presence/check-out.js';
export { type PresenceCode, PresenceCodes, stickerKeyOf } from './presence/presence-code.js';
export { type PersonInside, PeopleInsideReadModel } from './presence/people-inside.read-model.js';
export { WalkIn, type WalkInCommand } from './presence/walk-in.js';
export {
  type BookedSeries,
  BookSeries,
  type PreviewedSeries,
  type SeriesCommand,
} from './series/book-series.js';
export { CancelSeries } from './series/cancel-series.js';
export {
  type ChangedDate,
  ChangeSeries,
  type ChangeSeriesCommand,
  type PreviewedChange,
} from './series/change-series.js';
export { HealSeries } from './series/heal-series.js';
export { ReadSeries, type SeriesWithDates } from './series/read-series.js';
export type { Series } from './series/series.repository.js';
export type { DatePreview } from './series/series-draft.js';
export { AnswerOffer, type OfferedBooking } from './waitlist/answer-offer.js';
export { JoinWaitlist, type WaitlistCommand } from './waitlist/join-waitlist.js';
export { LeaveWaitlist } from './waitlist/leave-waitlist.js';
export { deadlineOf, type Offer } from './waitlist/offer.js';
export { ServeWaitlist } from './waitlist/serve-waitlist.js';
export type { WaitlistEntry } from './waitlist/waitlist-entry.js';
export { type WaitingEntry, WaitlistReadModel } from './waitlist/waitlist.read-model.js';
