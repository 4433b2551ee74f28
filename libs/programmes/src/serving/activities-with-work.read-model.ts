import { Injectable } from '@nestjs/common';
import { joinBooking } from '@birlik/bookings';
import { Database } from '@birlik/database';
import { isMessagePlanned } from '@birlik/notifications';
import { GONE, IS_TOLD, TAKES_PLACE } from '../activities/activity.js';
import { selectRoomAwaited, SELECT_WITH_WORK } from '../registrations/registrations.repository.js';

/** A cancelled booking can be restored for some seconds. Messages wait for that time and this tolerance. */
export const UNDO_TOLERANCE_SECONDS = 3;

/** As `findBelievedEnd`. */
const BELIEVED_END = 'greatest(b.ends, s.told_ends)';

const FIND = `
WITH due AS (
  ${SELECT_WITH_WORK}
  UNION
  SELECT s.activity_id FROM activity_session s ${joinBooking('b', 's.booking_id')}
  WHERE s.state = 'planned' AND s.booking_id IS NOT NULL AND ${BELIEVED_END} > birlik_now() AND b.state = ANY ($3)
    AND (b.undo_until IS NULL OR b.undo_until <= birlik_now() - make_interval(secs => ${UNDO_TOLERANCE_SECONDS}))
  UNION
  SELECT s.activity_id FROM activity_session s ${joinBooking('b', 's.booking_id')}
  WHERE s.state = 'planned' AND s.told_starts IS NOT NULL AND ${BELIEVED_END} > birlik_now() AND b.state = ANY ($4)
    AND (b.starts, b.ends, b.space_ids, b.state = 'requested') IS DISTINCT FROM (s.told_starts, s.told_ends, s.told_space_ids, s.told_awaits)
  UNION
  SELECT s.activity_id FROM activity_session s ${joinBooking('b', 's.booking_id')}
  WHERE s.state = 'planned' AND b.state = 'confirmed' AND b.ends > birlik_now()
    AND ${isMessagePlanned('s.booking_id', 'release_warning')} AND ${selectRoomAwaited('s.booking_id')}
)
SELECT a.id FROM due JOIN activity a ON a.id = due.activity_id
WHERE a.state = 'open' AND a.id <> ALL ($1) ORDER BY a.created_at, a.id LIMIT 1`;

/** Finds activities that need work by the worker. */
@Injectable()
export class ActivitiesWithWorkReadModel {
  constructor(private readonly database: Database) {}

  /**
   * Returns the id of an activity with work: an expired offer, a waiting registration that can be served or
   * must end, a lost booking, one that has moved or waits for an approval,
   * or a warning that has to be a question. Returns null when there is none.
   * @param except ids to skip
   */
  async findNext(except: readonly string[]): Promise<string | null> {
    const [row] = await this.database.query<{ id: string }>(
      FIND,
      [except, TAKES_PLACE, GONE, IS_TOLD],
      'activities-with-work',
    );
    return row?.id ?? null;
  }
}
