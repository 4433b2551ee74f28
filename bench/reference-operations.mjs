import { createHash } from 'node:crypto';
import { v7 } from 'uuid';
import { answeredTogether } from '../dist/libs/database/src/index.js';
import { beginFor, COMMIT, STATEMENTS } from './reference-statements.mjs';

const MINUTE = 60_000;
const DAY = 1_440 * MINUTE;
const REMINDERS = [1_440, 120];
const NAME = { kk: 'Бірлік алаңы', ru: 'Бірлік алаңы', en: 'Birlik Alany' };

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

/**
 * The hot paths by hand on node-postgres: the product's statements in its order, sent together where it sends them
 * together, with the parameters a caller has to make anyway. No rules, no validation, no framework.
 * @param pool a pool with `pipeline: true`
 */
export function referenceOperations(pool) {
  const run = (client, statement, values) => client.query({ ...statement, values });

  const session = answeredTogether(async (hashes) => {
    const { rows } = await run(pool, STATEMENTS.session, [hashes]);
    const found = new Map(rows.map((row) => [row.tokenHash.toString('hex'), row]));
    return hashes.map((hash) => found.get(hash.toString('hex')));
  });
  const signedIn = (token) => session(createHash('sha256').update(token).digest());

  /** Read once, as the product keeps it. */
  const versions = new Map();
  const centreOf = async (id) => {
    if (!versions.has(id)) {
      const { rows } = await pool.query('SELECT version FROM centre WHERE id = $1', [id]);
      versions.set(id, rows[0].version);
    }
    return { id, version: versions.get(id) };
  };

  /** One desk for one person; the booking, or null when it is taken. */
  async function create(token, key, { centreId, spaceIds, start, end }) {
    const { personId } = await signedIn(token);
    const [starts, ends] = [new Date(start), new Date(end)];
    const body = JSON.stringify({ centreId, spaceIds, start, end });
    const fingerprint = createHash('sha256').update(body).digest();
    const centre = await centreOf(centreId);
    const client = await pool.connect();
    try {
      const begun = client.query(beginFor(personId, centre));
      const [, kept, facts] = await Promise.all([
        begun,
        run(client, STATEMENTS.idempotencyKey, [personId, key]),
        run(client, STATEMENTS.personFacts, factParameters(personId, centreId, +starts, +ends)),
      ]);
      if (kept.rows.length > 0) throw new Error('a key that was used');
      const now = Number(facts.rows[0].now);
      const id = v7();
      const opens = new Date(+starts - 15 * MINUTE);
      const due = new Date(+starts + 30 * MINUTE);
      const remindAt = REMINDERS.map((m) => ({ kind: `reminder_${m}`, at: +starts - m * MINUTE }));
      const checkInTimes = {
        checkInOpensAt: +opens,
        noShowDueAt: +due,
        warnAt: +due - 10 * MINUTE,
        remindAt,
      };
      const undo = new Date(now + 10_000);
      const madeBy = `person:${personId}`;
      const claims = spaceIds.map((space) => ({
        booking: id,
        centre: centreId,
        space,
        person: personId,
        starts: +starts,
        ends: +ends,
        expires: null,
      }));
      const record = {
        id,
        centre_id: centreId,
        kind: 'desk',
        person_id: personId,
        guest_name: null,
        walk_in: false,
        checked_in_at: null,
        checked_in_via: null,
        series_id: null,
        series_date: null,
        newcomer: false,
        check_in_times: checkInTimes,
        version: 1,
        state: 'confirmed',
        space_ids: spaceIds,
        starts,
        ends,
        title: null,
        organisation_id: null,
        check_in_opens_at: opens,
        no_show_due_at: due,
        held_until: null,
        undo_until: undo,
        legs: [],
        people: 1,
        equipment: [],
      };
      const { rows } = await run(client, STATEMENTS.addBooking, [
        JSON.stringify(claims),
        JSON.stringify([record]),
        claims.length,
        madeBy,
      ]);
      if (rows.length === 0) {
        await client.query('ROLLBACK');
        return null;
      }
      const booking = {
        id,
        centreId,
        kind: 'desk',
        state: 'confirmed',
        version: 1,
        start: +starts,
        end: +ends,
        spaceIds,
        legs: [],
        people: 1,
        personId,
        personName: null,
        organisationId: null,
        equipment: [],
        title: null,
        seriesId: null,
        heldUntil: null,
        onMyWayAt: null,
        checkInOpensAt: +opens,
        noShowDueAt: +due,
        checkedInAt: null,
        checkedOutAt: null,
        undoUntil: +undo,
        walkIn: false,
        createdAt: now,
      };
      const letter = {
        centre: NAME,
        address: NAME,
        zone: 'Asia/Almaty',
        spaces: [NAME],
        title: null,
        start: +starts,
        end: +ends,
        checkInOpensAt: +opens,
        releaseAt: +due,
        passCode: '00000000',
      };
      const message = (kind, planned, until) => ({
        id: v7(),
        centre: centreId,
        subject: id,
        version: 1,
        kind,
        recipient: personId,
        channel: 'mail',
        planned,
        until,
        facts: {},
      });
      const planned = [
        message('confirmation', +undo, null),
        ...remindAt.map(({ kind, at }) => message(kind, at, +starts)),
        message('release_warning', checkInTimes.warnAt, +due),
      ];
      const changed = { state: 'confirmed', version: 1, start: +starts, end: +ends, spaceIds };
      const event = { kind: 'booking.changed', bookingId: id, ...changed };
      await Promise.all([
        run(client, STATEMENTS.messages, [JSON.stringify(planned), JSON.stringify(letter)]),
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
    } finally {
      client.release();
    }
  }

  /** JSON text of one day of some spaces; `day` is its start. */
  async function dayPlan(token, spaceIds, atoms, day, zone) {
    const { personId } = await signedIn(token);
    const { rows } = await run(pool, STATEMENTS.dayPlan, [
      spaceIds,
      atoms,
      new Date(day),
      new Date(day + DAY),
      zone,
      personId,
      false,
      [],
      new Date(day - DAY),
    ]);
    return rows[0].rooms;
  }

  /** Which of some desks are free for a slot. */
  async function search(token, centreId, deskIds, start, end) {
    const { personId } = await signedIn(token);
    const ahead = new Date(Math.max(end, start + DAY));
    const [occupancy, facts] = await Promise.all([
      run(pool, STATEMENTS.occupancy, [
        deskIds,
        new Date(start - DAY),
        new Date(start),
        new Date(end),
        ahead,
      ]),
      run(pool, STATEMENTS.personFacts, factParameters(personId, centreId, start, end)),
    ]);
    const known = new Map(occupancy.rows.map((row) => [row.spaceId, row]));
    const instant = (ms) => (ms == null ? null : new Date(Number(ms)).toISOString());
    const items = deskIds.map((spaceId) => {
      const { nextStart, busyUntil } = known.get(spaceId) ?? {};
      return {
        spaceId,
        free: busyUntil == null,
        freeUntil: instant(nextStart),
        busyUntil: instant(busyUntil),
        refusal: null,
      };
    });
    return {
      start: new Date(start).toISOString(),
      end: new Date(end).toISOString(),
      now: facts.rows[0].now,
      items,
    };
  }

  return { create, dayPlan, search };
}
