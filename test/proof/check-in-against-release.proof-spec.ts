import type { INestApplicationContext } from '@nestjs/common';
import { CheckIn, ReleaseNoShow } from '@birlik/attendance';
import { Database } from '@birlik/database';
import { DomainError } from '@birlik/kernel';
import {
  aCentre,
  aFrontDesk,
  aMember,
  ask,
  createTestDatabase,
  openLibraries,
  SeededChoices,
  type TestDatabase,
} from '@birlik/testing';
import { makeDueBookings } from '../support/due-bookings.js';
import { pause } from '../support/wait-until.js';

const RACES = Number(process.env.BIRLIK_RACES ?? 3_000);
const CONTROL_RACES = 300;
const AT_ONCE = 6;
const choices = new SeededChoices();

interface Outcome {
  readonly came: boolean;
  readonly released: boolean;
}

/** A promise: a person who came is never released; a no-show is released once. */
describe(`check-in against release (seed ${choices.seed})`, () => {
  let database: TestDatabase;
  let libraries: INestApplicationContext;
  let checkIn: (id: string) => Promise<boolean>;
  let ids: string[];

  beforeAll(async () => {
    database = await createTestDatabase();
    libraries = await openLibraries(database.url, { pool: AT_ONCE * 2 + 2 });
    const centre = await aCentre(libraries, { desks: 1, rooms: 0, hall: false });
    const frontDesk = await aFrontDesk(libraries, centre.id);
    const member = await aMember(libraries, centre.id);
    ids = await makeDueBookings(database.url, centre, member, RACES + CONTROL_RACES);
    checkIn = (id) =>
      libraries
        .get(CheckIn)
        .execute(frontDesk, id, { via: 'staff' })
        .then(() => true, ifRefused);
  });
  afterAll(async () => {
    await libraries.close();
    await database.drop();
  });

  it(`ends in exactly one of the two, ${RACES} times`, async () => {
    const release = libraries.get(ReleaseNoShow);
    const outcomes = await race(ids.slice(0, RACES), checkIn, (id) => release.execute(id));
    expect(outcomes.filter((o) => o.came && o.released)).toHaveLength(0);
    expect(outcomes.filter((o) => !o.came && !o.released)).toHaveLength(0);
    const came = outcomes.filter((o) => o.came).length;
    const [kept] = await ask(
      database.url,
      `SELECT count(*) FILTER (WHERE b.state = 'checked_in')::int AS came, count(*) FILTER (WHERE b.state = 'no_show')::int AS released,
         count(*) FILTER (WHERE (SELECT count(*) FROM audit a WHERE a.subject_id = b.id) <> 1)::int AS "notOneAction",
         count(*) FILTER (WHERE (SELECT count(*) FROM message m WHERE m.subject_id = b.id AND m.kind = 'released')
           <> CASE b.state WHEN 'no_show' THEN 1 ELSE 0 END)::int AS "wrongMessages"
       FROM booking b WHERE b.id = ANY ($1)`,
      [ids.slice(0, RACES)],
    );
    expect(kept).toEqual({ came, released: RACES - came, notOneAction: 0, wrongMessages: 0 });
    // Both sides must win often, or nothing was raced.
    expect(Math.min(came, RACES - came)).toBeGreaterThan(RACES / 20);
    console.info(`check-in against release: ${came} came, ${RACES - came} released`);
  });

  it('control: a release that reads and then writes shows people who came and were released', async () => {
    await ask(database.url, 'ALTER TABLE booking DROP CONSTRAINT booking_came_or_not');
    const outcomes = await race(ids.slice(RACES), checkIn, (id) => readThenRelease(libraries, id));
    expect(outcomes.filter((o) => o.came && o.released).length).toBeGreaterThan(0);
  });
});

async function race(
  ids: readonly string[],
  checkIn: (id: string) => Promise<boolean>,
  release: (id: string) => Promise<boolean>,
): Promise<Outcome[]> {
  const waiting = [...ids];
  const outcomes: Outcome[] = [];
  const runner = async () => {
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      const one = id;
      const [came, released] = await Promise.all([
        pause(choices.drawInteger(0, 4)).then(() => checkIn(one)),
        pause(choices.drawInteger(0, 4)).then(() => release(one)),
      ]);
      outcomes.push({ came, released });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, runner));
  return outcomes;
}

/** How it is done elsewhere, and wrong. */
async function readThenRelease(libraries: INestApplicationContext, id: string): Promise<boolean> {
  const database = libraries.get(Database);
  const [seen] = await database.query<{ state: string }>('SELECT state FROM booking WHERE id = $1', [id]);
  if (seen?.state !== 'confirmed') return false;
  await database.query(`UPDATE booking SET state = 'no_show' WHERE id = $1`, [id]);
  return true;
}

function ifRefused(error: unknown): false {
  if (error instanceof DomainError && error.code === 'wrong_state') return false;
  throw error;
}
