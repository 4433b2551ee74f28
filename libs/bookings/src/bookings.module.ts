import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { NotificationsModule } from '@birlik/notifications';
import { RoomsModule } from '@birlik/rooms';
import { SlotsModule } from '@birlik/slots';
import { UsersModule } from '@birlik/users';
import { ApproveBooking, DeclineBooking, ExpireRequests } from './approve-booking.js';
import { CloseSpaces } from './close-spaces.js';
import { BookSeries } from './book-series.js';
import { CancelSeries } from './cancel-series.js';
import { HealSeries } from './heal-series.js';
import { SeriesGapRecord, SeriesRecord } from './series.entity.js';
import { SeriesPreview } from './series-preview.js';
import { SeriesRepository } from './series.repository.js';
import { ClosuresRepository } from './closures.repository.js';
import { ExplainSlot } from './explain-slot.js';
import { Alternatives } from './alternatives.js';
import { ArrivalsReadModel } from './arrivals.read-model.js';
import { Book } from './book.js';
import { BookingRecord } from './booking.entity.js';
import { BookingsRepository } from './bookings.repository.js';
import { CancelBooking, UndoCancelBooking } from './cancel-booking.js';
import { ChangeBooking } from './change-booking.js';
import { CheckIn, UndoCheckIn } from './check-in.js';
import { CheckOut, CompleteEnded } from './check-out.js';
import { DayPlanReadModel } from './day-plan.read-model.js';
import { DueBookingsReadModel } from './due-bookings.read-model.js';
import { EquipmentUnits } from './equipment-units.js';
import { FindAvailability } from './find-availability.js';
import { MyBookingsReadModel } from './my-bookings.read-model.js';
import { PersonFactsReadModel } from './person-facts.read-model.js';
import { ReadBooking } from './read-booking.js';
import { ReleaseNoShow } from './release-no-show.js';
import { WalkIn } from './walk-in.js';

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
