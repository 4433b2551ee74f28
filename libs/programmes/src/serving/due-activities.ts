import { Injectable } from '@nestjs/common';
import { Database } from '@birlik/database';
import { defineJob, DueWork } from '@birlik/queue';
import { RegistrationsRepository } from '../registrations/registrations.repository.js';
import { ActivitiesWithWorkReadModel } from './activities-with-work.read-model.js';
import { ServeActivities } from './serve-activities.js';

const SERVE_ACTIVITIES = defineJob('activities.serve', 'bookings');

/** Serves activities with work, and ends offers of seats when their time is up. */
@Injectable()
export class DueActivities extends DueWork {
  readonly job = SERVE_ACTIVITIES;

  constructor(
    private readonly database: Database,
    private readonly withWork: ActivitiesWithWorkReadModel,
    private readonly registrations: RegistrationsRepository,
    private readonly serve: ServeActivities,
  ) {
    super();
  }

  findNextDue(seconds: number): Promise<number | null> {
    return this.registrations.findNextOfferEnd(this.database, seconds);
  }

  override async hasChances(): Promise<boolean> {
    return (await this.withWork.findNext([])) !== null;
  }

  run(): Promise<number> {
    return this.serve.execute();
  }
}
