import { Injectable } from '@nestjs/common';
import { Database, forAnyValue } from '@birlik/database';
import { type Actor, DAY, dayOf, isStaff, type LocalDate } from '@birlik/kernel';
import { listAtoms, type Centre, type SpaceKind } from '@birlik/rooms';
import { selectClaims, selectClosureReason, listSpacesOfKind } from '@birlik/slots';
import { selectOrganisationNames } from '@birlik/users';

// The query returns the JSON of the response: converting rows to objects and back costs several times the query. What is
// absent, or a confirmed booking, is left out, and names of organisations stand once: a day of many bookings is read on
// phones. $1 rooms, $2 their atoms (pairs), $3 $4 the day, $5 its start in seconds, $6 reader, $7 staff, $8 the reader's
// organisations, $9 earliest start.
const EARLIEST = forAnyValue('$9::timestamptz');
const DAY_ENDS = forAnyValue('$4::timestamptz');
const secondOfDay = (instant: string) => `(extract(epoch FROM ${instant}) - $5::float8)::int`;
const DAY_PLAN = `
WITH pair AS (SELECT * FROM unnest($1::uuid[], $2::uuid[]) WITH ORDINALITY AS pair(space_id, atom_id, place)),
-- All claims at once, then all their bookings at once: one by one it is thousands of pages for 120 desks. The planner takes
-- both for a handful and would compare each with each; a FULL JOIN it can only hash or merge.
taken AS MATERIALIZED (
  ${selectClaims('$2', { starts: '$3', ends: DAY_ENDS }, EARLIEST)}
), booked AS MATERIALIZED (
  SELECT k.id, k.state, k.title, k.organisation_id, coalesce(k.person_id = $6 OR k.organisation_id = ANY ($8), false) AS mine
  FROM booking k WHERE k.id = ANY (ARRAY(SELECT booking_id FROM taken WHERE booking_id IS NOT NULL))
), named AS MATERIALIZED (
  SELECT organisation_id AS id, (row_number() OVER (ORDER BY organisation_id) - 1)::int AS place FROM booked
  WHERE organisation_id IS NOT NULL GROUP BY organisation_id
), busy AS (
  SELECT t.space_id, json_agg(json_strip_nulls(json_build_object(
    'from', ${secondOfDay('t.starts')}, 'to', ${secondOfDay('t.ends')},
    'state', CASE WHEN t.closure_id IS NOT NULL THEN 'closure' WHEN t.booking_id IS NULL THEN 'held' WHEN b.state <> 'confirmed' THEN b.state END,
    'bookingId', CASE WHEN $7 OR b.mine THEN b.id END,
    'title', CASE WHEN $7 OR b.mine THEN b.title END,
    'organisation', (SELECT n.place FROM named n WHERE n.id = b.organisation_id),
    'reason', CASE WHEN t.closure_id IS NOT NULL THEN ${selectClosureReason('t.closure_id')} END,
    'mine', CASE WHEN b.mine THEN true END)) ORDER BY t.starts) AS list
  FROM (SELECT DISTINCT ON (p.space_id, c.starts, coalesce(c.booking_id, c.closure_id)) p.space_id, c.booking_id, c.closure_id, c.starts, c.ends
        FROM taken c FULL JOIN pair p ON p.atom_id = c.space_id WHERE c.space_id IS NOT NULL
        ORDER BY p.space_id, c.starts, coalesce(c.booking_id, c.closure_id)) t
  FULL JOIN booked b ON b.id = t.booking_id
  GROUP BY t.space_id
)
SELECT json_build_object(
  'organisations', (SELECT coalesce(json_agg(${selectOrganisationNames('n.id', '$3')} ORDER BY n.place), '[]') FROM named n),
  'rooms', (
    SELECT coalesce(json_agg(json_build_object('spaceId', r.space_id, 'busy', coalesce(b.list, '[]'::json)) ORDER BY r.place), '[]')
    FROM (SELECT space_id, min(place) AS place FROM pair GROUP BY space_id) r LEFT JOIN busy b ON b.space_id = r.space_id)
)::text AS plan`;

/**
 * Reads one day of all spaces of a kind: the taken times, and the owners that the reader may know. Runs one
 * query.
 */
@Injectable()
export class DayPlanReadModel {
  constructor(private readonly database: Database) {}

  /**
   * Returns JSON text: `{organisations: [names], rooms: [{spaceId, busy: […]}]}`, rooms in the centre's order. Times are
   * seconds after the start of the day.
   */
  async readPlanJson(actor: Actor, centre: Centre, date: LocalDate, kind: SpaceKind): Promise<string> {
    const day = dayOf(date, centre.zone);
    const pairs = listSpacesOfKind(centre, kind).flatMap((space) =>
      listAtoms(space).map((atom) => [space.id, atom] as const),
    );
    const person = actor.kind === 'person' ? actor : null;
    const [row] = await this.database.query<{ plan: string }>(
      DAY_PLAN,
      [
        pairs.map(([space]) => space),
        pairs.map(([, atom]) => atom),
        new Date(day.start),
        new Date(day.end),
        day.start / 1_000,
        person?.personId ?? null,
        actor.kind === 'system' || isStaff(actor, centre.id),
        person?.organisationRoles.map((r) => r.organisationId) ?? [],
        new Date(day.start - DAY),
      ],
      'day-plan',
    );
    return row!.plan;
  }
}
