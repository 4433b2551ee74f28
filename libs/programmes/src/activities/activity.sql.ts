import { type BookingState, joinBooking } from '@birlik/bookings';
import type { Instant, LocalizedText } from '@birlik/kernel';
import { countFreeSeats, selectSessionNumbers } from '../seats/seat.sql.js';
import {
  type Activity,
  type ActivitySession,
  type ActivityState,
  type SessionState,
  type ToldTimeAndPlace,
  findStanding,
  findStandingOfSession,
} from './activity.js';

const millisecondsOf = (instant: string) => `(extract(epoch FROM ${instant}) * 1000)::bigint`;

const START = 'coalesce(b.starts, s.starts)';
const END = 'coalesce(b.ends, s.ends)';

const SESSIONS = `(SELECT json_agg(json_build_object('id', s.id, 'number', s.number, 'state', s.state, 'bookingId', s.booking_id,
    'bookingState', b.state, 'spaceIds', coalesce(b.space_ids, '{}'), 'start', ${millisecondsOf(START)}, 'end', ${millisecondsOf(END)},
    'seatsLeft', ${countFreeSeats('s.activity_id', selectSessionNumbers('s.number'))}, 'undoUntil', ${millisecondsOf('b.undo_until')}, 'goneBecause', b.reason,
    'told', CASE WHEN s.told_starts IS NOT NULL THEN json_build_object('start', ${millisecondsOf('s.told_starts')},
      'end', ${millisecondsOf('s.told_ends')}, 'spaceIds', s.told_space_ids, 'awaits', s.told_awaits) END)
    ORDER BY ${START}, s.number)
  FROM activity_session s ${joinBooking('b', 's.booking_id')} WHERE s.activity_id = a.id)`;

/** SQL: the columns of a row `a` of `activity` with its sessions. */
export const ACTIVITY_COLUMNS = `a.id, a.centre_id AS "centreId", a.programme, a.names, a.seats,
  ${countFreeSeats('a.id', selectSessionNumbers('NULL::int'))} AS "seatsLeft", a.state, a.version, a.created_at AS "createdAt",
  a.person_id AS "personId", a.organisation_id AS "organisationId", ${SESSIONS} AS sessions, birlik_now() AS now`;

interface SessionRow {
  readonly id: string;
  readonly number: number;
  readonly state: SessionState;
  readonly bookingId: string | null;
  readonly bookingState: BookingState | null;
  readonly spaceIds: readonly string[];
  readonly start: Instant;
  readonly end: Instant;
  readonly seatsLeft: number;
  readonly undoUntil: Instant | null;
  readonly goneBecause: string | null;
  readonly told: ToldTimeAndPlace | null;
}

/** A row of `ACTIVITY_COLUMNS`. */
export interface ActivityRow {
  readonly id: string;
  readonly centreId: string;
  readonly programme: string;
  readonly names: LocalizedText;
  readonly seats: number;
  readonly seatsLeft: number;
  readonly state: ActivityState;
  readonly version: number;
  readonly createdAt: Date;
  readonly personId: string | null;
  readonly organisationId: string | null;
  readonly sessions: readonly SessionRow[];
  readonly now: Date;
}

/** Converts a row of `ACTIVITY_COLUMNS` into an activity, with its standing at the time of the row. */
export function readActivityRow({ now, sessions: rows, ...row }: ActivityRow): Activity {
  const sessions = rows.map((session): ActivitySession => {
    const { undoUntil, ...rest } = session;
    const standing = findStandingOfSession(session, now.getTime());
    return { ...rest, standing, mayComeBackUntil: standing === 'cancelled' ? undoUntil : null };
  });
  return {
    ...row,
    createdAt: row.createdAt.getTime(),
    sessions,
    standing: findStanding(row.state, sessions),
  };
}
