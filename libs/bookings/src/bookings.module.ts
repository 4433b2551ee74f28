import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { NotificationsModule } from '@birlik/notifications';
import { RoomsModule } from '@birlik/rooms';
import { SlotsModule } from '@birlik/slots';
import { UsersModule } from '@birlik/users';
import { ApproveBooking, DeclineBooking, ExpireRequests } from './booking/approve-booking.js';
import { CloseSpaces } from './closures/close-spaces.js';
import { BookSeries } from './series/book-series.js';
import { CancelSeries } from './series/cancel-series.js';
import { HealSeries } from './series/heal-series.js';
import { SeriesGapRecord, SeriesRecord } from './series/series.entity.js';
import { SeriesPreview } from './series/series-preview.js';
import { SeriesRepository } from './series/series.repository.js';
import { ClosuresRepository } from './closures/closures.repository.js';
import { ExplainSlot } from './finding/explain-slot.js';
import { Alternatives } from './finding/alternatives.js';
import { ArrivalsReadModel } from './presence/arrivals.read-model.js';
import { Book } from './booking/book.js';
import { BookingRecord } from './booking/booking.entity.js';
import { BookingsRepository } from './booking/bookings.repository.js';
import { CancelBooking, UndoCancelBooking } from './booking/cancel-booking.js';
import { ChangeBooking } from './booking/change-booking.js';
import { CheckIn, UndoCheckIn } from './presence/check-in.js';
import { CheckOut, CompleteEnded } from './presence/check-out.js';
import { DayPlanReadModel } from './finding/day-plan.read-model.js';
import { DueBookingsReadModel } from './no-shows/due-bookings.read-model.js';
import { EquipmentUnits } from './finding/equipment-units.js';
import { FindAvailability } from './finding/find-availability.js';
import { MyBookingsReadModel } from './booking/my-bookings.read-model.js';
import { PersonFactsReadModel } from './finding/person-facts.read-model.js';
import { ReadBooking } from './booking/read-booking.js';
import { ReleaseNoShow } from './no-shows/release-no-show.js';
import { WalkIn } from './presence/walk-in.js';

const useCases = [
  Book,
  ApproveBooking,
  DeclineBooking,
  ExpireRequests,
  ExplainSlot,
  CloseSpaces,
  BookSeries,
  CancelSeries,
  HealSeries,
  CancelBooking,
  UndoCancelBooking,
  ChangeBooking,
  CheckIn,
  UndoCheckIn,
  CheckOut,
  CompleteEnded,
  ReleaseNoShow,
  WalkIn,
  FindAvailability,
  ReadBooking,
];
const reads = [ArrivalsReadModel, DayPlanReadModel, DueBookingsReadModel, MyBookingsReadModel];

@Module({
  imports: [
    UsersModule,
    RoomsModule,
    SlotsModule,
    NotificationsModule,
    TypeOrmModule.forFeature([BookingRecord, SeriesRecord, SeriesGapRecord]),
  ],
  providers: [
    ...useCases,
    ...reads,
    Alternatives,
    ClosuresRepository,
    SeriesPreview,
    SeriesRepository,
    EquipmentUnits,
    BookingsRepository,
    PersonFactsReadModel,
  ],
  exports: [...useCases, ...reads, ClosuresRepository],
})
export class BookingsModule {}
