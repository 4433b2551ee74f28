import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BookingsModule } from '@birlik/bookings';
import { NotificationsModule } from '@birlik/notifications';
import { RoomsModule } from '@birlik/rooms';
import { UsersModule } from '@birlik/users';
import { AbsencesModule } from './absences/absences.module.js';
import { AppealAbsence } from './absences/appeal-absence.js';
import { ListAppeals } from './absences/list-appeals.js';
import { ResolveAppeal } from './absences/resolve-appeal.js';
import { DueNoShows } from './no-shows/due-no-shows.js';
import { OnMyWay } from './no-shows/on-my-way.js';
import { RoomKeepers } from './no-shows/room-keeper.js';
import { ReleaseNoShow } from './no-shows/release-no-show.js';
import { ReportOutage } from './outages/report-outage.js';
import { PersonalDataOfAttendance } from './personal-data/personal-data-of-attendance.js';
import { PresenceCodes } from './presence/presence-code.js';
import { PrintSticker } from './presence/print-sticker.js';
import { ProvePresence } from './presence/prove-presence.js';
import { ScanRecord } from './presence/scan.entity.js';
import { ScanMaintenance } from './presence/scan-maintenance.js';
import { ScansRepository } from './presence/scans.repository.js';
import { ShowPresenceCode } from './presence/show-presence-code.js';
import { ArrivalsReadModel } from './visits/arrivals.read-model.js';
import { CheckIn } from './visits/check-in.js';
import { CheckOut } from './visits/check-out.js';
import { CompleteEnded } from './visits/complete-ended.js';
import { PeopleInsideReadModel } from './visits/people-inside.read-model.js';
import { UndoCheckIn } from './visits/undo-check-in.js';
import { UndoCheckOut } from './visits/undo-check-out.js';
import { WalkIn } from './visits/walk-in.js';

const parts = [
  // Proof of presence.
  PresenceCodes,
  PrintSticker,
  ProvePresence,
  ShowPresenceCode,
  // Arrivals, people inside, departures.
  ArrivalsReadModel,
  CheckIn,
  CheckOut,
  CompleteEnded,
  PeopleInsideReadModel,
  UndoCheckIn,
  UndoCheckOut,
  WalkIn,
  // No-shows.
  OnMyWay,
  ReleaseNoShow,
  RoomKeepers,
  AppealAbsence,
  ListAppeals,
  ResolveAppeal,
  ReportOutage,
];

/** Attendance: presence, visits, no-shows, absences, outages. */
@Module({
  imports: [
    UsersModule,
    RoomsModule,
    NotificationsModule,
    BookingsModule,
    AbsencesModule,
    TypeOrmModule.forFeature([ScanRecord]),
  ],
  providers: [...parts, DueNoShows, PersonalDataOfAttendance, ScanMaintenance, ScansRepository],
  exports: [...parts, AbsencesModule],
})
export class AttendanceModule {}
