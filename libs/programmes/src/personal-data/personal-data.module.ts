import { Module } from '@nestjs/common';
import { UsersModule } from '@birlik/users';
import { ActivitiesModule } from '../activities/activities.module.js';
import { ActivityLifecycleModule } from '../lifecycle/lifecycle.module.js';
import { RegistrationsModule } from '../registrations/registrations.module.js';
import { PersonalDataOfProgrammes } from './personal-data-of-programmes.js';

/** Gives out and erases what people have registered for. */
@Module({
  imports: [UsersModule, ActivitiesModule, ActivityLifecycleModule, RegistrationsModule],
  providers: [PersonalDataOfProgrammes],
})
export class PersonalDataModule {}
