/** SQL: the range of the sessions that a session number means; all of them for NULL. */
export function selectSessionNumbers(number: string): string {
  return `int4range(${number}, ${number}, '[]')`;
}

/** SQL: the claim takes its seat at this moment. An offer whose time is over takes nothing. */
const TAKES_NOW = 'claim.live AND (claim.held_until IS NULL OR claim.held_until > birlik_now())';

/**
 * SQL: how many seats of an activity nobody has in any of these sessions.
 * @param activityId SQL expression
 * @param sessions SQL expression of an int4range
 */
export function countFreeSeats(activityId: string, sessions: string): string {
  return `(SELECT count(*)::int FROM activity_seat seat WHERE seat.activity_id = ${activityId} AND NOT EXISTS (
    SELECT 1 FROM seat_claim claim WHERE claim.activity_id = seat.activity_id AND claim.seat = seat.seat AND claim.sessions && ${sessions}
      AND ${TAKES_NOW}))`;
}
