/** Returns SQL: the range of sessions of a session number; all sessions for NULL. */
export function selectSessionNumbers(number: string): string {
  return `int4range(${number}, ${number}, '[]')`;
}

/** SQL: true when the claim is effective now. An expired offer is not. */
const TAKES_NOW = 'claim.live AND (claim.held_until IS NULL OR claim.held_until > birlik_now())';

/**
 * Returns SQL: the number of seats of an activity that are free in all given sessions.
 * @param activityId SQL expression
 * @param sessions SQL expression of an int4range
 */
export function countFreeSeats(activityId: string, sessions: string): string {
  return `(SELECT count(*)::int FROM activity_seat seat WHERE seat.activity_id = ${activityId} AND NOT EXISTS (
    SELECT 1 FROM seat_claim claim WHERE claim.activity_id = seat.activity_id AND claim.seat = seat.seat AND claim.sessions && ${sessions}
      AND ${TAKES_NOW}))`;
}
