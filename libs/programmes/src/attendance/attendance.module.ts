import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { RoomsModule } from '@birlik/rooms';
import { ActivitiesModule } from '../activities/activities.module.js';
import { RegistrationsModule } from '../registrations/registrations.module.js';
import { AttendanceMarkRecord } from './attendance-mark.entity.js';
import { AttendanceRepository } from './attendance.repository.js';
import { MarkAttendance } from './mark-attendance.js';
import { ReadRoster } from './read-roster.js';

/** Attendance of sessions. */
@Module({
  imports: [
    RoomsModule,
    ActivitiesModule,
    RegistrationsModule,
    TypeOrmModule.forFeature([AttendanceMarkRecord]),
  ],
  providers: [AttendanceRepository, MarkAttendance, ReadRoster],
  exports: [MarkAttendance, ReadRoster],
})
export class ActivityAttendanceModule {}
