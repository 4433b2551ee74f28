import { Injectable } from '@nestjs/common';
import { Database } from '@birlik/database';
import { type Actor, forbidden, notFound } from '@birlik/kernel';
import { ActivitiesRepository } from '../activities/activities.repository.js';
import { AttendanceRepository, type RosterEntry } from './attendance.repository.js';
import { maySeeRoster } from './attendance.permissions.js';

/** Reads the registrations of a session and their attendance. */
@Injectable()
export class ReadRoster {
  constructor(
    private readonly database: Database,
    private readonly activities: ActivitiesRepository,
    private readonly attendance: AttendanceRepository,
  ) {}

  /** Ordered by name. @throws DomainError `forbidden`; `not_found` */
  async readRoster(actor: Actor, sessionId: string): Promise<RosterEntry[]> {
    const activity = await this.activities.findOfSession(this.database, sessionId);
    if (!activity) throw notFound();
    if (!maySeeRoster(actor, activity)) throw forbidden();
    return this.attendance.listRoster(this.database, sessionId);
  }
}
