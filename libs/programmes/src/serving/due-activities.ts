import { Injectable } from '@nestjs/common';
import { Database } from '@birlik/database';
import { type DueJob, makeDueJob, DueSource } from '@birlik/queue';
import { RegistrationsRepository } from '../registrations/registrations.repository.js';
import { ActivitiesWithWorkReadModel } from './activities-with-work.read-model.js';
import { SERVE_ACTIVITIES } from './serving.jobs.js';

/** Finds activities with work, and offers of seats that expire soon. */
@Injectable()
export class DueActivities extends DueSource {
  constructor(
    private readonly database: Database,
    private readonly withWork: ActivitiesWithWorkReadModel,
    private readonly registrations: RegistrationsRepository,
  ) {
    super();
  }

  async findDue(seconds: number, max: number): Promise<DueJob[]> {
    const offers = await this.registrations.listDueOffers(this.database, seconds, max);
    const due = offers.map(({ id, version, delayMs }) =>
      makeDueJob(SERVE_ACTIVITIES, {}, { delayMs, id: `serve-activities-${id}-v${version}` }),
    );
    if ((await this.withWork.findNext([])) === null) return due;
    return [makeDueJob(SERVE_ACTIVITIES, {}, { delayMs: 0, id: 'serve-activities' }), ...due];
  }
}
