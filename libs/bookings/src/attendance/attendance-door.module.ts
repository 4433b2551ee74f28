import { Module } from '@nestjs/common';
import { SlotsModule } from '@birlik/slots';
import { AttemptsModule } from '../attempts/attempts.module.js';
import { BookingModule } from '../booking/booking.module.js';
import { AttendedBookingsReadModel } from './attended-bookings.read-model.js';
import { BookingArrivals } from './booking-arrivals.js';
import { BookingGrace } from './booking-grace.js';
import { FindByPass } from './find-by-pass.js';
import { SeatWalkIn } from './seat-walk-in.js';
import { UndoDeparture } from './undo-departure.js';

const parts = [
  AttendedBookingsReadModel,
  BookingArrivals,
  BookingGrace,
  FindByPass,
  SeatWalkIn,
  UndoDeparture,
];

/** Provides every operation on bookings that the attendance library may use. */
@Module({
  imports: [SlotsModule, BookingModule, AttemptsModule],
  providers: parts,
  exports: parts,
})
export class AttendanceDoorModule {}
