import { Injectable } from '@nestjs/common';
import { joinBooking } from '@birlik/bookings';
import { Database } from '@birlik/database';
import { GONE, TAKES_PLACE } from '../activities/activity.js';
import { SELECT_WITH_WORK } from '../registrations/registrations.repository.js';

/** A cancelled booking can come back for some seconds. Nobody is told before that, with this much tolerance. */
export const UNDO_TOLERANCE_SECONDS = 3;

const FIND = `
WITH due AS (
  ${SELECT_WITH_WORK}
  UNION
  SELECT s.activity_id FROM activity_session s ${joinBooking('b', 's.booking_id')}
  WHERE s.state = 'planned' AND s.booking_id IS NOT NULL AND b.ends > birlik_now() AND b.state = ANY ($3)
    AND (b.undo_until IS NULL OR b.undo_until <= birlik_now() - make_interval(secs => ${UNDO_TOLERANCE_SECONDS}))
)
SELECT a.id FROM due JOIN activity a ON a.id = due.activity_id
WHERE a.state = 'open' AND a.id <> ALL ($1) ORDER BY a.created_at, a.id LIMIT 1`;

/** Finds activities in which something is to be done by itself. */
@Injectable()
export class ActivitiesWithWorkReadModel {
  constructor(private readonly database: Database) {}

  /**
   * One of them: an offer is over, somebody who waits could be served or waits for nothing, a booking is gone. Null when there is
   * none.
   * @param except ids that are left out
   */
  async findNext(except: readonly string[]): Promise<string | null> {
    const [row] = await this.database.query<{ id: string }>(
      FIND,
      [except, TAKES_PLACE, GONE],
      'activities-with-work',
    );
    return row?.id ?? null;
  }
}
