import { Injectable } from '@nestjs/common';
import { Database } from '@birlik/database';
import { notFound, type Person } from '@birlik/kernel';
import { ActivitiesRepository } from '../activities/activities.repository.js';
import type { RegisteredActivity, Registration } from './registration.js';
import { maySeeRegistration } from './registration.permissions.js';
import { RegistrationsRepository } from './registrations.repository.js';

const MAX_LISTED = 50;

/** Reads registrations for their people. */
@Injectable()
export class ReadRegistrations {
  constructor(
    private readonly database: Database,
    private readonly activities: ActivitiesRepository,
    private readonly registrations: RegistrationsRepository,
  ) {}

  /**
   * A registration as its person, or the centre's staff, sees it.
   * @throws DomainError `not_found`, the same for a missing one and somebody else's
   */
  async readRegistration(actor: Person, id: string): Promise<RegisteredActivity> {
    const registration = await this.registrations.find(this.database, id);
    if (!registration || !maySeeRegistration(actor, registration)) throw notFound();
    return { registration, activity: (await this.activities.find(this.database, registration.activityId))! };
  }

  /** What a person has, or hopes for, in an activity. */
  async findOwn(person: Person, activityId: string): Promise<Registration | null> {
    return this.registrations.findAlive(this.database, activityId, person.personId);
  }

  /** Registrations of a person for what is not over, the soonest first. */
  async listOwn(person: Person): Promise<RegisteredActivity[]> {
    const registrations = await this.registrations.listOfPerson(this.database, person.personId, MAX_LISTED);
    const activities = await this.activities.findMany(
      this.database,
      registrations.map(({ activityId }) => activityId),
    );
    return registrations.map((registration) => ({
      registration,
      activity: activities.get(registration.activityId)!,
    }));
  }
}
