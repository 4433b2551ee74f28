import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BookingsModule } from '@birlik/bookings';
import { NotificationsModule } from '@birlik/notifications';
import { RoomsModule } from '@birlik/rooms';
import { CancelEvent } from './events/cancel-event.js';
import { CreateEvent } from './events/create-event.js';
import { EventPlaceRecord } from './events/event-place.entity.js';
import { EventRecord } from './events/event.entity.js';
import { EventsRepository } from './events/events.repository.js';
import { ReadEvents } from './events/read-events.js';
import { UpdateEvent } from './events/update-event.js';
import { AnswerPlace } from './registrations/answer-place.js';
import { CancelRegistration } from './registrations/cancel-registration.js';
import { DueOffers } from './registrations/due-offers.js';
import { EndOffers } from './registrations/end-offers.js';
import { MyRegistrationsReadModel } from './registrations/my-registrations.read-model.js';
import { PlaceClaimRecord } from './registrations/place-claim.entity.js';
import { PlaceClaimsRepository } from './registrations/place-claims.repository.js';
import { RegisterForEvent } from './registrations/register-for-event.js';
import { RegistrationRecord } from './registrations/registration.entity.js';
import { RegistrationsRepository } from './registrations/registrations.repository.js';
import { ServeEvents } from './registrations/serve-events.js';

const tables = [EventRecord, EventPlaceRecord, RegistrationRecord, PlaceClaimRecord];
const useCases = [
  CreateEvent,
  UpdateEvent,
  ReadEvents,
  RegisterForEvent,
  AnswerPlace,
  CancelRegistration,
  ServeEvents,
];
const reads = [MyRegistrationsReadModel];

@Module({
  imports: [RoomsModule, NotificationsModule, BookingsModule, TypeOrmModule.forFeature(tables)],
  providers: [
    ...useCases,
    ...reads,
    CancelEvent,
    DueOffers,
    EndOffers,
    EventsRepository,
    PlaceClaimsRepository,
    RegistrationsRepository,
  ],
  exports: [...useCases, ...reads],
})
export class ProgrammesModule {}
