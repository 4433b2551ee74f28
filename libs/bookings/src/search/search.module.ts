import { Module } from '@nestjs/common';
import { RoomsModule } from '@birlik/rooms';
import { SlotsModule } from '@birlik/slots';
import { UsersModule } from '@birlik/users';
import { BookingModule } from '../booking/booking.module.js';
import { Alternatives } from './alternatives.js';
import { DayPlanReadModel } from './day-plan.read-model.js';
import { ExplainSlot } from './explain-slot.js';
import { FindAvailability } from './find-availability.js';
import { FindDesksTogether } from './find-desks-together.js';
import { MyBookingsReadModel } from './my-bookings.read-model.js';
import { RequestsReadModel } from './requests.read-model.js';
import { SpaceStatus } from './space-status.js';

const parts = [
  Alternatives,
  DayPlanReadModel,
  ExplainSlot,
  FindAvailability,
  FindDesksTogether,
  MyBookingsReadModel,
  RequestsReadModel,
  SpaceStatus,
];

/** Searches: free spaces, bookings, and reasons for refusals. */
@Module({
  imports: [UsersModule, RoomsModule, SlotsModule, BookingModule],
  providers: parts,
  exports: parts,
})
export class SearchModule {}
