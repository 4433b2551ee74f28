import { Module } from '@nestjs/common';
import { ActivitiesModule } from './activities/activities.module.js';
import { ActivityAttendanceModule } from './attendance/attendance.module.js';
import { ActivityLifecycleModule } from './lifecycle/lifecycle.module.js';
import { PersonalDataModule } from './personal-data/personal-data.module.js';
import { RegistrationsModule } from './registrations/registrations.module.js';
import { ServingModule } from './serving/serving.module.js';

const modules = [
  ActivitiesModule,
  RegistrationsModule,
  ActivityLifecycleModule,
  ServingModule,
  ActivityAttendanceModule,
  PersonalDataModule,
];

/** Programmes: activities with their sessions, registrations and attendance. */
@Module({ imports: modules, exports: modules })
export class ProgrammesModule {}
