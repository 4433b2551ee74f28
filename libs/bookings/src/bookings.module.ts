import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { NotificationsModule } from '@birlik/notifications';
import { RoomsModule } from '@birlik/rooms';
import { SlotsModule } from '@birlik/slots';
import { UsersModule } from '@birlik/users';
import { ApproveBooking, DeclineBooking, ExpireRequests } from './lifecycle/approve-booking.js';
import { Book } from './lifecycle/book.js';
import { BookingRecord } from './booking/booking.entity.js';
import { BookingsRepository } from './booking/bookings.repository.js';
import { CancelBooking, UndoCancelBooking } from './lifecycle/cancel-booking.js';
import { ChangeBooking } from './lifecycle/change-booking.js';
import { MyBookingsReadModel } from './search/my-bookings.read-model.js';
import { ReadBooking } from './booking/read-booking.js';
import { TakeSlot } from './booking/make-bookings.js';
import { WhoseBooking } from './booking/booking-owner.js';
import { ChangeHours } from './closures/change-hours.js';
import { CloseSpaces } from './closures/close-spaces.js';
import { ClosuresRepository } from './closures/closures.repository.js';
import { AffectedBookings } from './closures/resolve-affected-bookings.js';
import { Alternatives } from './search/alternatives.js';
import { DayPlanReadModel } from './search/day-plan.read-model.js';
import { EquipmentUnits } from './booking/equipment-units.js';
import { ExplainSlot } from './search/explain-slot.js';
import { FindAvailability } from './search/find-availability.js';
import { FindTogether } from './search/find-desks-together.js';
import { PersonFactsReadModel } from './booking/person-facts.read-model.js';
import { SpaceNow } from './search/space-status.js';
import { ConfirmHold } from './holds/confirm-hold.js';
import { ExpireHolds } from './holds/expire-holds.js';
import { ReleaseHold } from './holds/release-hold.js';
import { LookFirst } from './attempts/precheck-conflicts.js';
import { Rush } from './attempts/recent-attempts.js';
import { AbsenceRecord } from './no-shows/absence.entity.js';
import { AbsencesRepository } from './no-shows/absences.repository.js';
import { AppealAbsence, ResolveAppeal } from './no-shows/appeals.js';
import { DueBookingsReadModel } from './no-shows/due-bookings.read-model.js';
import { OnMyWay } from './no-shows/on-my-way.js';
import { OutageRecord } from './no-shows/outage.entity.js';
import { OutagesRepository } from './no-shows/outages.repository.js';
import { ReleaseNoShow } from './no-shows/release-no-show.js';
import { ReportOutage } from './no-shows/report-outage.js';
import { ArrivalsReadModel } from './presence/arrivals.read-model.js';
import { CheckIn, UndoCheckIn } from './presence/check-in.js';
import { CheckOut, CompleteEnded } from './presence/check-out.js';
import { PresenceCodes } from './presence/presence-code.js';
import { PeopleInsideReadModel } from './presence/people-inside.read-model.js';
import { ScanRecord } from './presence/scan.entity.js';
import { ScansRepository } from './presence/scans.repository.js';
import { WalkIn } from './presence/walk-in.js';
import { BookSeries } from './series/book-series.js';
import { CancelSeries } from './series/cancel-series.js';
import { ChangeSeries } from './series/change-series.js';
import { HealSeries } from './series/heal-series.js';
import { ReadSeries } from './series/read-series.js';
import { SeriesPreview } from './series/series-preview.js';
import { SeriesGapRecord, SeriesRecord } from './series/series.entity.js';
import { SeriesRepository } from './series/series.repository.js';
import { AnswerOffer } from './waitlist/answer-offer.js';
import { JoinWaitlist } from './waitlist/join-waitlist.js';
import { LeaveWaitlist } from './waitlist/leave-waitlist.js';
import { OfferRecord } from './waitlist/offer.entity.js';
import { OffersRepository } from './waitlist/offers.repository.js';
import { ServeWaitlist } from './waitlist/serve-waitlist.js';
import { WaitlistEntryRecord } from './waitlist/waitlist-entry.entity.js';
import { WaitlistReadModel } from './waitlist/waitlist.read-model.js';
import { WaitlistRepository } from './waitlist/waitlist.repository.js';

const tables = [
  BookingRecord,
  SeriesRecord,
  SeriesGapRecord,
  WaitlistEntryRecord,
  OfferRecord,
  AbsenceRecord,
  OutageRecord,
  ScanRecord,
];
const useCases = [
  // The life of a booking.
  Book,
  ChangeBooking,
  CancelBooking,
  UndoCancelBooking,
  ApproveBooking,
  DeclineBooking,
  ExpireRequests,
  ReadBooking,
  // Holds and the waitlist.
  ConfirmHold,
  ReleaseHold,
  LookFirst,
  Rush,
  ExpireHolds,
  JoinWaitlist,
  LeaveWaitlist,
  AnswerOffer,
  ServeWaitlist,
  // Series.
  BookSeries,
  ChangeSeries,
  CancelSeries,
  HealSeries,
  ReadSeries,
  // Who is here, and who is not.
  CheckIn,
  UndoCheckIn,
  CheckOut,
  CompleteEnded,
  WalkIn,
  ReleaseNoShow,
  OnMyWay,
  AppealAbsence,
  ResolveAppeal,
  ReportOutage,
  // Hours and closures.
  CloseSpaces,
  ChangeHours,
  // What could be had.
  FindAvailability,
  FindTogether,
  ExplainSlot,
  SpaceNow,
];
const reads = [
  ArrivalsReadModel,
  DayPlanReadModel,
  DueBookingsReadModel,
  MyBookingsReadModel,
  PeopleInsideReadModel,
  WaitlistReadModel,
  AbsencesRepository,
  ClosuresRepository,
  OutagesRepository,
  PresenceCodes,
];

@Module({
  imports: [UsersModule, RoomsModule, SlotsModule, NotificationsModule, TypeOrmModule.forFeature(tables)],
  providers: [
    ...useCases,
    ...reads,
    Alternatives,
    BookingsRepository,
    EquipmentUnits,
    OffersRepository,
    PersonFactsReadModel,
    ScansRepository,
    SeriesPreview,
    SeriesRepository,
    TakeSlot,
    AffectedBookings,
    WaitlistRepository,
    WhoseBooking,
  ],
  exports: [...useCases, ...reads],
})
export class BookingsModule {}
