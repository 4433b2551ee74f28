import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { SlotsModule } from '@birlik/slots';
import { UsersModule } from '@birlik/users';
import { BookingOwner } from './booking-owner.js';
import { BookingRecord } from './booking.entity.js';
import { BookingsRepository } from './bookings.repository.js';
import { EquipmentUnits } from './equipment-units.js';
import { MakeBookings } from './make-bookings.js';
import { PersonFactsReadModel } from './person-facts.read-model.js';
import { ReadBooking } from './read-booking.js';
import { RegularsReadModel } from './regulars.read-model.js';

const parts = [
  BookingOwner,
  BookingsRepository,
  EquipmentUnits,
  MakeBookings,
  PersonFactsReadModel,
  ReadBooking,
  RegularsReadModel,
];

/** What a booking is: its states, its table, whose it is, and how one is made. */
@Module({
  imports: [UsersModule, SlotsModule, TypeOrmModule.forFeature([BookingRecord])],
  providers: parts,
  exports: parts,
})
export class BookingModule {}
