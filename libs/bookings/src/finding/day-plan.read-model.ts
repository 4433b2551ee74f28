import { Injectable } from '@nestjs/common';
import { Database } from '@birlik/database';
import { type Actor, DAY, dayOf, isStaff, type LocalDate } from '@birlik/kernel';
import { atomsOf, type Centre, type SpaceKind } from '@birlik/rooms';
import { LIVE_NOW, spacesOf } from '@birlik/slots';

// The answer is JSON as the client gets it: turning rows into objects and back costs several times the query.
// $1 rooms, $2 their atoms (pairs), $3 $4 the day, $5 zone, $6 reader, $7 staff, $8 the reader's organisations, $9 bound.
const DAY_PLAN = `
SELECT coalesce(json_agg(json_build_object('spaceId', r.space_id, 'busy', coalesce(b.busy, '[]'::json)) ORDER BY r.place), '[]')::text AS rooms
FROM (SELECT space_id, min(place) AS place, array_agg(atom_id) AS atoms
      FROM unnest($1::uuid[], $2::uuid[]) WITH ORDINALITY AS pair(space_id, atom_id, place) GROUP BY space_id) r
LEFT JOIN LATERAL (
  SELECT json_agg(json_build_object(
    'bookingId', CASE WHEN seen THEN t.booking_id END,
    'start', birlik_rfc3339(t.starts, $5), 'end', birlik_rfc3339(t.ends, $5),
    'state', coalesce(t.state, 'closure'),
    'title', CASE WHEN seen THEN t.title END,
    'organisation', CASE WHEN t.organisation_id IS NOT NULL THEN (SELECT o.names FROM organisation o WHERE o.id = t.organisation_id) END,
    'mine', mine) ORDER BY t.starts) AS busy
  FROM (SELECT DISTINCT ON (a.starts, coalesce(a.booking_id, a.closure_id)) a.booking_id, a.starts, a.ends, k.state, k.title, k.organisation_id,
          coalesce(k.person_id = $6 OR k.organisation_id = ANY ($8), false) AS mine,
          $7 OR coalesce(k.person_id = $6 OR k.organisation_id = ANY ($8), false) AS seen
        FROM allocation a LEFT JOIN booking k ON k.id = a.booking_id
        WHERE a.space_id = ANY (r.atoms) AND ${LIVE_NOW} AND a.starts > $9 AND a.starts < $4 AND a.ends > $3
        ORDER BY a.starts, coalesce(a.booking_id, a.closure_id)) t
) b ON true`;

/** One day of all spaces of a kind: what is taken, by whom as far as the reader may know. One query. */
@Injectable()
export class DayPlanReadModel {
  constructor(private readonly database: Database) {}

  /** JSON text: an array in the centre's order, `{spaceId, busy: […]}`. */
  async roomsJson(actor: Actor, centre: Centre, date: LocalDate, kind: SpaceKind): Promise<string> {
    const day = dayOf(date, centre.zone);
    const pairs = spacesOf(centre, kind).flatMap((space) =>
      atomsOf(space).map((atom) => [space.id, atom] as const),
    );
    const person = actor.kind === 'person' ? actor : null;
    const [row] = await this.database.query<{ rooms: string }>(
      DAY_PLAN,
      [
        pairs.map(([space]) => space),
        pairs.map(([, atom]) => atom),
        new Date(day.start),
        new Date(day.end),
        centre.zone,
        person?.personId ?? null,
        actor.kind === 'system' || isStaff(actor, centre.id),
        person?.organisationRoles.map((r) => r.organisationId) ?? [],
        new Date(day.start - DAY),
      ],
      'day-plan',
    );
    return row?.rooms ?? '[]';
  }
}
