import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AttendanceModule } from '@birlik/attendance';
import { BookingsModule } from '@birlik/bookings';
import { NotificationsModule } from '@birlik/notifications';
import { RoomsModule } from '@birlik/rooms';
import { UsersModule } from '@birlik/users';
import { ActivitiesModule } from '../activities/activities.module.js';
import { SeatsModule } from '../seats/seats.module.js';
import { AnswerSeatOffer } from './answer-seat-offer.js';
import { CancelRegistration } from './cancel-registration.js';
import { EndOffers } from './end-offers.js';
import { EventsInBookingsReadModel } from './events-in-bookings.read-model.js';
import { ReadRegistrations } from './read-registrations.js';
import { Register } from './register.js';
import { RegistrationLinks } from './registration-links.js';
import { RegistrationNotices } from './registration-notices.js';
import { RegistrationClock } from './registration-clock.js';
import { RoomOfRegistrants } from './room-of-registrants.js';
import { RegistrationRecord } from './registration.entity.js';
import { RegistrationsRepository } from './registrations.repository.js';

const parts = [
  AnswerSeatOffer,
  CancelRegistration,
  EndOffers,
  EventsInBookingsReadModel,
  ReadRegistrations,
  Register,
  RegistrationLinks,
  RegistrationNotices,
  RegistrationsRepository,
];

@Module({
  imports: [
    AttendanceModule,
    BookingsModule,
    RoomsModule,
    UsersModule,
    NotificationsModule,
    ActivitiesModule,
    SeatsModule,
    TypeOrmModule.forFeature([RegistrationRecord]),
  ],
  providers: [...parts, RegistrationClock, RoomOfRegistrants],
  exports: parts,
})
export class RegistrationsModule {}
