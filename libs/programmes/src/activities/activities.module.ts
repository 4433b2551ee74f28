import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BookingsModule } from '@birlik/bookings';
import { RoomsModule } from '@birlik/rooms';
import { ActivitiesRepository } from './activities.repository.js';
import { ActivityRecord } from './activity.entity.js';
import { ActivitySessionRecord } from './activity-session.entity.js';
import { PeopleOfActivity } from './people-of-activity.js';
import { ReadActivities } from './read-activities.js';

const parts = [ActivitiesRepository, ReadActivities];

@Module({
  imports: [BookingsModule, RoomsModule, TypeOrmModule.forFeature([ActivityRecord, ActivitySessionRecord])],
  providers: [...parts, PeopleOfActivity],
  exports: parts,
})
export class ActivitiesModule {}
