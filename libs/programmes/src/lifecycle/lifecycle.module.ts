import { Module } from '@nestjs/common';
import { BookingsModule } from '@birlik/bookings';
import { NotificationsModule } from '@birlik/notifications';
import { RoomsModule } from '@birlik/rooms';
import { ActivitiesModule } from '../activities/activities.module.js';
import { RegistrationsModule } from '../registrations/registrations.module.js';
import { SeatsModule } from '../seats/seats.module.js';
import { AskOrganisers } from './ask-organisers.js';
import { CancelActivity } from './cancel-activity.js';
import { ChangeActivity } from './change-activity.js';
import { CreateActivity } from './create-activity.js';
import { GiveRoomsBack } from './give-rooms-back.js';
import { RoomReasons } from './room-reasons.js';
import { TellOfMoves } from './tell-of-moves.js';

const parts = [
  AskOrganisers,
  CancelActivity,
  ChangeActivity,
  CreateActivity,
  GiveRoomsBack,
  RoomReasons,
  TellOfMoves,
];

/** Creates, changes and cancels activities. */
@Module({
  imports: [
    RoomsModule,
    NotificationsModule,
    BookingsModule,
    ActivitiesModule,
    SeatsModule,
    RegistrationsModule,
  ],
  providers: parts,
  exports: parts,
})
export class ActivityLifecycleModule {}
