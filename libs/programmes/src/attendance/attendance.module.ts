import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BookingsModule } from '@birlik/bookings';
import { NotificationsModule } from '@birlik/notifications';
import { RoomsModule } from '@birlik/rooms';
import { ActivitiesModule } from '../activities/activities.module.js';
import { RegistrationsModule } from '../registrations/registrations.module.js';
import { AttendanceMarkRecord } from './attendance-mark.entity.js';
import { ArrivalOfPeople } from './arrival-of-people.js';
import { AttendanceRepository } from './attendance.repository.js';
import { MarkAttendance } from './mark-attendance.js';
import { ReadRoster } from './read-roster.js';

/** Attendance of sessions. */
@Module({
  imports: [
    RoomsModule,
    BookingsModule,
    NotificationsModule,
    ActivitiesModule,
    RegistrationsModule,
    TypeOrmModule.forFeature([AttendanceMarkRecord]),
  ],
  providers: [ArrivalOfPeople, AttendanceRepository, MarkAttendance, ReadRoster],
  exports: [MarkAttendance, ReadRoster],
})
export class ActivityAttendanceModule {}
