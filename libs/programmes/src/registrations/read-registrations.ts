import { Injectable } from '@nestjs/common';
import { Database } from '@birlik/database';
import { notFound, type Person } from '@birlik/kernel';
import { ActivitiesRepository } from '../activities/activities.repository.js';
import type { RegisteredActivity, Registration } from './registration.js';
import { maySeeRegistration } from './registration.permissions.js';
import { RegistrationsRepository } from './registrations.repository.js';

const MAX_LISTED_REGISTRATIONS = 50;

/** Reads registrations for the people who made them. */
@Injectable()
export class ReadRegistrations {
  constructor(
    private readonly database: Database,
    private readonly activities: ActivitiesRepository,
    private readonly registrations: RegistrationsRepository,
  ) {}

  /**
   * Returns a registration that the person, or staff of the centre, may see.
   * @throws DomainError `not_found`, the same for a missing registration and for one of others
   */
  async readRegistration(actor: Person, id: string): Promise<RegisteredActivity> {
    const registration = await this.registrations.find(this.database, id);
    if (!registration || !maySeeRegistration(actor, registration)) throw notFound();
    return { registration, activity: (await this.activities.find(this.database, registration.activityId))! };
  }

  /** Returns the active registration of a person for an activity, or null. */
  async findOwn(person: Person, activityId: string): Promise<Registration | null> {
    return this.registrations.findAlive(this.database, activityId, person.personId);
  }

  /** Returns active registrations of a person for sessions that are not over, ordered by start. */
  async listOwn(person: Person): Promise<RegisteredActivity[]> {
    const registrations = await this.registrations.listOfPerson(
      this.database,
      person.personId,
      MAX_LISTED_REGISTRATIONS,
    );
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
