import { Injectable } from '@nestjs/common';
import type { Sql, Tx } from '@birlik/database';
import type { Interval, LocalizedText } from '@birlik/kernel';
import { HELD_NOW } from '../registrations/place-claims.repository.js';
import { type Event, GONE, type Programme, standingOf, TAKES_PLACE } from './event.js';

type InstantKey = 'start' | 'end' | 'createdAt';
type Row = Omit<Event, InstantKey | 'standing'> & Record<InstantKey | 'now', Date>;

const FREE = `e.places - (SELECT count(*)::int FROM place_claim c WHERE c.event_id = e.id AND ${HELD_NOW})`;
const COLUMNS = `e.id, e.centre_id AS "centreId", e.booking_id AS "bookingId", e.programme, e.names, e.places, ${FREE} AS "placesLeft",
  e.state, e.version, e.created_at AS "createdAt", b.starts AS start, b.ends AS "end", b.space_ids AS "spaceIds",
  b.state AS "bookingState", b.person_id AS "personId", b.organisation_id AS "organisationId", birlik_now() AS now`;
const SOURCE = 'event e JOIN booking b ON b.id = e.booking_id';

// A cancelled booking can come back for some seconds, with a breath of tolerance: nobody is told before that.
const TO_SERVE = `
SELECT e.id FROM ${SOURCE}
WHERE e.id <> ALL ($1) AND e.state = 'open' AND (
  b.ends > birlik_now() AND b.state = ANY ($2) AND (b.undo_until IS NULL OR b.undo_until <= birlik_now() - interval '3 seconds')
  OR EXISTS (SELECT 1 FROM registration r WHERE r.event_id = e.id AND r.state = 'offered' AND r.deadline <= birlik_now())
  OR EXISTS (SELECT 1 FROM registration r WHERE r.event_id = e.id AND r.state = 'waiting' AND (
       b.ends <= birlik_now() OR b.state = 'completed' OR b.state = ANY ($3) AND r.people <= ${FREE})))
ORDER BY b.starts, e.id LIMIT $4`;

/** What an event is made with. */
export interface NewEvent {
  readonly id: string;
  readonly centreId: string;
  readonly bookingId: string;
  readonly programme: Programme;
  readonly names: LocalizedText;
  readonly places: number;
  readonly madeBy: string;
}

@Injectable()
export class EventsRepository {
  /** The event with its places. */
  async add(tx: Tx, event: NewEvent): Promise<void> {
    const { id, centreId, bookingId, programme, names, places, madeBy } = event;
    await tx.query(
      `INSERT INTO event (id, centre_id, booking_id, programme, names, places, made_by) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [id, centreId, bookingId, programme, JSON.stringify(names), places, madeBy],
    );
    await this.addPlaces(tx, id, places);
  }

  async find(sql: Sql, id: string): Promise<Event | null> {
    const [row] = await sql.query<Row>(
      `SELECT ${COLUMNS} FROM ${SOURCE} WHERE e.id = $1`,
      [id],
      'event-find',
    );
    return row ? eventOf(row) : null;
  }

  /** Several, in no order. */
  async findAll(sql: Sql, ids: readonly string[]): Promise<Event[]> {
    if (ids.length === 0) return [];
    const rows = await sql.query<Row>(`SELECT ${COLUMNS} FROM ${SOURCE} WHERE e.id = ANY ($1)`, [ids]);
    return rows.map(eventOf);
  }

  /** True when an event takes place in the booking. */
  async existsIn(sql: Sql, bookingId: string): Promise<boolean> {
    const rows = await sql.query(`SELECT 1 FROM event WHERE booking_id = $1 AND state = 'open'`, [bookingId]);
    return rows.length > 0;
  }

  /** Events of a centre that begin within the stretch and were not cancelled, soonest first. */
  async listIn(sql: Sql, centreId: string, { start, end }: Interval, most: number): Promise<Event[]> {
    const rows = await sql.query<Row>(
      `SELECT ${COLUMNS} FROM ${SOURCE}
       WHERE b.centre_id = $1 AND b.ends > $2 AND b.starts < $3 AND e.state = 'open' AND b.state <> ALL ($4)
       ORDER BY b.starts, e.id LIMIT $5`,
      [centreId, new Date(start), new Date(end), GONE, most],
    );
    return rows.map(eventOf);
  }

  /** Writes new names and places; the version goes up. */
  async rewrite(tx: Tx, id: string, { names, places }: Pick<Event, 'names' | 'places'>): Promise<void> {
    await tx.query('UPDATE event SET names = $2, places = $3, version = version + 1 WHERE id = $1', [
      id,
      JSON.stringify(names),
      places,
    ]);
  }

  /** False when it was cancelled before. */
  async cancel(tx: Tx, id: string): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE event SET state = 'cancelled', version = version + 1 WHERE id = $1 AND state = 'open' RETURNING id`,
      [id],
    );
    return rows.length > 0;
  }

  async addPlaces(tx: Tx, id: string, many: number): Promise<void> {
    await tx.query(
      `INSERT INTO event_place (event_id, seat)
       SELECT $1, n + coalesce((SELECT max(seat) FROM event_place WHERE event_id = $1), 0) FROM generate_series(1, $2::int) n`,
      [id, many],
    );
  }

  /** Takes free places away, the last ones first; how many it found. The past claims on them go with them. */
  async removeFreePlaces(tx: Tx, id: string, many: number): Promise<number> {
    const seats = await tx.query<{ seat: number }>(
      `SELECT p.seat FROM event_place p WHERE p.event_id = $1
         AND NOT EXISTS (SELECT 1 FROM place_claim c WHERE c.event_id = p.event_id AND c.seat = p.seat AND c.live)
       ORDER BY p.seat DESC LIMIT $2`,
      [id, many],
    );
    const gone = seats.map(({ seat }) => seat);
    await tx.query('DELETE FROM place_claim WHERE event_id = $1 AND seat = ANY ($2) AND NOT live', [
      id,
      gone,
    ]);
    // The reference of a live claim would stop this.
    await tx.query('DELETE FROM event_place WHERE event_id = $1 AND seat = ANY ($2)', [id, gone]);
    return gone.length;
  }

  /**
   * Events in which something is to be done by itself, soonest first, those of `except` aside: an offer is over, somebody
   * who waits could be served or waits for nothing, the booking is gone.
   */
  async toServe(sql: Sql, except: readonly string[], most: number): Promise<string[]> {
    const rows = await sql.query<{ id: string }>(
      TO_SERVE,
      [except, GONE, TAKES_PLACE, most],
      'event-to-serve',
    );
    return rows.map(({ id }) => id);
  }
}

function eventOf({ now, ...row }: Row): Event {
  const end = row.end.getTime();
  const standing = standingOf({ ...row, end }, now.getTime());
  return { ...row, standing, start: row.start.getTime(), end, createdAt: row.createdAt.getTime() };
}
