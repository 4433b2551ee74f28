import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { NotificationsModule } from '@birlik/notifications';
import { RoomsModule } from '@birlik/rooms';
import { SlotsModule } from '@birlik/slots';
import { UsersModule } from '@birlik/users';
import { BookingLinks } from './booking-links.js';
import { BookingNotices } from './booking-notices.js';
import { BookingOwner } from './booking-owner.js';
import { BookingRecord } from './booking.entity.js';
import { BookingsRepository } from './bookings.repository.js';
import { ClaimsAgain } from './claims-again.js';
import { EquipmentUnits } from './equipment-units.js';
import { FreePlaces } from './free-places.js';
import { MakeBookings } from './make-bookings.js';
import { PersonFactsReadModel } from './person-facts.read-model.js';
import { ReadBooking } from './read-booking.js';
import { RegularsReadModel } from './regulars.read-model.js';

const parts = [
  BookingLinks,
  BookingNotices,
  BookingOwner,
  BookingsRepository,
  ClaimsAgain,
  EquipmentUnits,
  FreePlaces,
  MakeBookings,
  PersonFactsReadModel,
  ReadBooking,
  RegularsReadModel,
];

/** The booking itself: its states, its table, its owner, and how it is created. */
@Module({
  imports: [
    UsersModule,
    RoomsModule,
    SlotsModule,
    NotificationsModule,
    TypeOrmModule.forFeature([BookingRecord]),
  ],
  providers: parts,
  exports: parts,
})
export class BookingModule {}
