import { Injectable } from '@nestjs/common';
import { Database, readNow } from '@birlik/database';
import { DAY, type Instant, invalid, notFound } from '@birlik/kernel';
import { CentreDirectory } from '@birlik/rooms';
import { ActivitiesRepository } from './activities.repository.js';
import type { Activity } from './activity.js';

const MAX_LISTED_ACTIVITIES = 200;
/** Length of the listed interval when the caller gives none. */
const DEFAULT_LIST_MS = 60 * DAY;

/** Reads activities. Everybody may see them. */
@Injectable()
export class ReadActivities {
  constructor(
    private readonly database: Database,
    private readonly centres: CentreDirectory,
    private readonly activities: ActivitiesRepository,
  ) {}

  /**
   * Returns activities of a centre with a session in the interval, ordered by start. The default is the next
   * 60 days.
   * @throws DomainError `not_found` for the centre; `invalid_request` for an end that is not after the start
   */
  async list(centreId: string, from: Instant | undefined, to: Instant | undefined): Promise<Activity[]> {
    await this.centres.get(centreId);
    const start = from ?? (await readNow(this.database));
    const end = to ?? start + DEFAULT_LIST_MS;
    if (end <= start) throw invalid('/to', 'not_after_start');
    return this.activities.listDuring(this.database, centreId, { start, end }, MAX_LISTED_ACTIVITIES);
  }

  /** @throws DomainError `not_found` */
  async readActivity(id: string): Promise<Activity> {
    const activity = await this.activities.find(this.database, id);
    if (!activity) throw notFound();
    return activity;
  }
}
