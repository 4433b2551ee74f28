import { createHash } from 'node:crypto';
import { v7 } from 'uuid';
import { answeredTogether } from '../dist/libs/database/src/index.js';
import {
  bookingOf,
  changeOf,
  checkInTimesOf,
  claimsOf,
  letterOf,
  messagesOf,
  recordOf,
} from './reference-booking.mjs';
import { beginFor, COMMIT, STATEMENTS } from './reference-statements.mjs';

const DAY = 86_400_000;
const UNDO_MS = 10_000;

/** Of a centre whose rules ask for a week on both sides, and for nothing of organisations and newcomers. */
const factParameters = (personId, centreId, start, end) => [
  [personId],
  new Date(start - 8 * DAY),
  new Date(end + 8 * DAY),
  [],
  centreId,
  null,
  false,
  60,
];

const run = (client, statement, values) => client.query({ ...statement, values });
const sha256 = (text) => createHash('sha256').update(text).digest();

/**
 * The hot paths by hand on node-postgres: the product's statements in its order, sent together where it sends them
 * together, with the parameters a caller has to make anyway. No rules, no validation, no framework.
 */
export class ReferenceOperations {
  #pool;
  #session;
  /** Read once, as the product keeps it. */
  #versions = new Map();

  /** @param pool a pool with `pipeline: true` */
  constructor(pool) {
    this.#pool = pool;
    this.#session = answeredTogether(async (hashes) => {
      const { rows } = await run(pool, STATEMENTS.session, [hashes]);
      const found = new Map(rows.map((row) => [row.tokenHash.toString('hex'), row]));
      return hashes.map((hash) => found.get(hash.toString('hex')));
    });
  }

  /** One desk for one person; the booking, or null when it is taken. */
  async create(token, key, { centreId, spaceIds, start, end }) {
    const { personId } = await this.#signedIn(token);
    const fingerprint = sha256(JSON.stringify({ centreId, spaceIds, start, end }));
    const draft = { centreId, spaceIds, personId, start: Date.parse(start), end: Date.parse(end) };
    const centre = await this.#centreOf(centreId);
    const client = await this.#pool.connect();
    try {
      const now = await this.#begin(client, centre, key, draft);
      return await this.#save(client, made(draft, now), { key, fingerprint });
    } finally {
      client.release();
    }
  }

  /** @returns now of the database */
  async #begin(client, centre, key, { personId, centreId, start, end }) {
    const [, kept, facts] = await Promise.all([
      client.query(beginFor(personId, centre)),
      run(client, STATEMENTS.idempotencyKey, [personId, key]),
      run(client, STATEMENTS.personFacts, factParameters(personId, centreId, start, end)),
    ]);
    if (kept.rows.length > 0) throw new Error('a key that was used');
    return Number(facts.rows[0].now);
  }

  async #save(client, draft, { key, fingerprint }) {
    const { id, centreId, personId } = draft;
    const madeBy = `person:${personId}`;
    const claims = claimsOf(draft);
    const { rows } = await run(client, STATEMENTS.addBooking, [
      JSON.stringify(claims),
      // Of one booking every value is shared.
      '[{}]',
      claims.length,
      madeBy,
      JSON.stringify(recordOf(draft)),
    ]);
    if (rows.length === 0) {
      await client.query('ROLLBACK');
      return null;
    }
    const booking = bookingOf(draft);
    const { changed, event } = changeOf(draft);
    await Promise.all([
      run(client, STATEMENTS.messages, [JSON.stringify(messagesOf(draft)), JSON.stringify(letterOf(draft))]),
      run(client, STATEMENTS.journal, [
        centreId,
        madeBy,
        'booking.created',
        id,
        JSON.stringify(changed),
        'booking.changed',
        JSON.stringify(event),
        personId,
        key,
        fingerprint,
        JSON.stringify(booking),
      ]),
      client.query(COMMIT),
    ]);
    return booking;
  }

  /** JSON text of one day of some spaces; `day` is its start. */
  async dayPlan(token, { centreId, spaceIds, atoms, day }) {
    const { personId } = await this.#signedIn(token);
    await run(this.#pool, STATEMENTS.outboxTail, [centreId]);
    const { rows } = await run(this.#pool, STATEMENTS.dayPlan, [
      spaceIds,
      atoms,
      new Date(day),
      new Date(day + DAY),
      day / 1_000,
      personId,
      false,
      [],
      new Date(day - DAY),
    ]);
    return rows[0].plan;
  }

  /** Which of some desks are free for a slot. */
  async search(token, { centreId, deskIds, start, end }) {
    const { personId } = await this.#signedIn(token);
    const ahead = new Date(Math.max(end, start + DAY));
    const [occupancy, facts] = await Promise.all([
      run(this.#pool, STATEMENTS.occupancy, [
        deskIds,
        new Date(start - DAY),
        new Date(start),
        new Date(end),
        ahead,
      ]),
      run(this.#pool, STATEMENTS.personFacts, factParameters(personId, centreId, start, end)),
    ]);
    const known = new Map(occupancy.rows.map((row) => [row.spaceId, row]));
    return {
      start: new Date(start).toISOString(),
      end: new Date(end).toISOString(),
      now: facts.rows[0].now,
      items: deskIds.map((spaceId) => itemOf(spaceId, known.get(spaceId))),
    };
  }

  #signedIn(token) {
    return this.#session(sha256(token));
  }

  async #centreOf(id) {
    if (!this.#versions.has(id)) {
      const { rows } = await this.#pool.query('SELECT version FROM centre WHERE id = $1', [id]);
      this.#versions.set(id, rows[0].version);
    }
    return { id, version: this.#versions.get(id) };
  }
}

function made(draft, now) {
  return { ...draft, id: v7(), now, undoUntil: now + UNDO_MS, checkInTimes: checkInTimesOf(draft.start) };
}

const instant = (ms) => (ms == null ? null : new Date(Number(ms)).toISOString());

function itemOf(spaceId, { nextStart, busyUntil } = {}) {
  return {
    spaceId,
    free: busyUntil == null,
    freeUntil: instant(nextStart),
    busyUntil: instant(busyUntil),
    refusal: null,
  };
}
