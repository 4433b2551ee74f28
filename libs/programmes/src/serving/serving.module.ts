import { Module } from '@nestjs/common';
import { NotificationsModule } from '@birlik/notifications';
import { RoomsModule } from '@birlik/rooms';
import { ActivitiesModule } from '../activities/activities.module.js';
import { ActivityLifecycleModule } from '../lifecycle/lifecycle.module.js';
import { RegistrationsModule } from '../registrations/registrations.module.js';
import { SeatsModule } from '../seats/seats.module.js';
import { ActivitiesWithWorkReadModel } from './activities-with-work.read-model.js';
import { DueActivities } from './due-activities.js';
import { ServeActivities } from './serve-activities.js';

/** Background work for activities. */
@Module({
  imports: [
    RoomsModule,
    NotificationsModule,
    ActivitiesModule,
    SeatsModule,
    RegistrationsModule,
    ActivityLifecycleModule,
  ],
  providers: [ActivitiesWithWorkReadModel, DueActivities, ServeActivities],
  exports: [ServeActivities],
})
export class ServingModule {}
