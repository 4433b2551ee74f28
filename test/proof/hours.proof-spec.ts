import type { INestApplicationContext } from '@nestjs/common';
import { Book, ChangeHours } from '@birlik/bookings';
import { addDays, DAY, DomainError, HOUR, localDateOf } from '@birlik/kernel';
import {
  aCentre,
  aManager,
  aMember,
  ask,
  createTestDatabase,
  openLibraries,
  SeededChoices,
  type TestCentre,
  type TestDatabase,
  type TestPerson,
} from '@birlik/testing';

const ROUNDS = 8;
const MEMBERS = 24;
const DESKS = 40;
const ZONE = 'Asia/Almaty';
const NAMES = { kk: 'Жөндеу', ru: 'Ремонт', en: 'Repairs' };
const choices = new SeededChoices();

/** Whoever books while the evening is closed gets a no, or is among those whom the closing cancels; nobody is left in a dark building. */
describe(`booking against a change of hours (seed ${choices.seed})`, () => {
  let database: TestDatabase;
  /** Two processes: members book in one, the manager works in the other. */
  let front: INestApplicationContext;
  let back: INestApplicationContext;
  let centre: TestCentre;
  let members: TestPerson[];
  let manager: TestPerson;

  beforeEach(async () => {
    database = await createTestDatabase();
    front = await openLibraries(database.url, { pool: 8 });
    back = await openLibraries(database.url, { pool: 4 });
    centre = await aCentre(front, { desks: 0, officeDesks: DESKS, rooms: 0, hall: false });
    manager = await aManager(front, centre.id);
    members = await Promise.all(Array.from({ length: MEMBERS }, () => aMember(front, centre.id)));
    // What is written is not seen by others for a while, as on a slow disk.
    await ask(
      database.url,
      `CREATE FUNCTION linger() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(0.03); RETURN NULL; END $$`,
    );
    await ask(
      database.url,
      'CREATE TRIGGER linger AFTER INSERT ON booking FOR EACH STATEMENT EXECUTE FUNCTION linger()',
    );
  });
  afterEach(async () => {
    await Promise.all([front.close(), back.close()]);
    await database.drop();
  });

  /** Everybody books an hour of the evening, and somewhere among them the manager closes it. */
  async function round(n: number): Promise<Record<'booked' | 'refused', number>> {
    const date = addDays(localDateOf(Date.now(), ZONE), 2 + n);
    const evening = Date.parse(`${date}T18:00:00+05:00`);
    const answers = { booked: 0, refused: 0 };
    const closesAfter = choices.drawInteger(1, MEMBERS - 1);
    let closed: Promise<unknown> = Promise.resolve();
    const booked = members.map(async (person, i) => {
      if (i === closesAfter)
        closed = back.get(ChangeHours).execute(manager, {
          centreId: centre.id,
          days: { [date]: { kind: 'special', hours: ['08:00-18:00'], names: NAMES } },
          reason: NAMES,
          bookings: 'cancel',
          decisions: [],
        });
      const start = evening + choices.drawInteger(0, 3) * HOUR;
      const draft = {
        centreId: centre.id,
        spaceIds: [centre.findSpace(`O-${i + 1}`).id],
        start,
        end: start + HOUR,
      };
      await front
        .get(Book)
        .execute(person, draft)
        .then(
          () => answers.booked++,
          (error: unknown) => {
            if (!(error instanceof DomainError) || error.code !== 'refused') throw error;
            answers.refused++;
          },
        );
    });
    await Promise.all(booked);
    await closed;
    return answers;
  }

  async function rounds(): Promise<{ booked: number; refused: number; inTheDark: number }> {
    const all = { booked: 0, refused: 0, inTheDark: 0 };
    for (let n = 0; n < ROUNDS; n++) {
      const { booked, refused } = await round(n);
      all.booked += booked;
      all.refused += refused;
    }
    const [left] = await ask<{ many: number }>(
      database.url,
      `SELECT count(*)::int AS many FROM booking WHERE state = 'confirmed' AND starts > $1`,
      [new Date(Date.now() + DAY)],
    );
    return { ...all, inTheDark: left!.many };
  }

  it(`leaves nobody outside the hours after ${ROUNDS} rounds`, async () => {
    const { booked, refused, inTheDark } = await rounds();
    console.info(`hours: ${booked} booked and then cancelled, ${refused} refused`);
    expect(inTheDark).toBe(0);
    expect(Math.min(booked, refused)).toBeGreaterThan(0);
  });

  it('control: somebody is left there when settings are not compared at the beginning', async () => {
    await ask(
      database.url,
      `CREATE OR REPLACE FUNCTION birlik_decide_by(centre_id uuid, seen integer) RETURNS void LANGUAGE sql AS ''`,
    );
    expect((await rounds()).inTheDark).toBeGreaterThan(0);
  });

  it('control: somebody is left there when the change does not wait for those who book', async () => {
    // One of the same name that is found first, and locks nothing.
    await ask(
      database.url,
      `CREATE FUNCTION pg_advisory_xact_lock_shared(bigint) RETURNS void LANGUAGE sql AS ''`,
    );
    const name = new URL(database.url).pathname.slice(1);
    await ask(database.url, `ALTER DATABASE "${name}" SET search_path = public, pg_catalog`);
    await Promise.all([front.close(), back.close()]);
    front = await openLibraries(database.url, { pool: 8 });
    back = await openLibraries(database.url, { pool: 4 });
    expect((await rounds()).inTheDark).toBeGreaterThan(0);
  });
});
