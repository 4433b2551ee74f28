import type { INestApplicationContext } from '@nestjs/common';
import { Client } from 'pg';
import { Book, type Booking, ChangeBooking } from '@birlik/bookings';
import { DAY, DomainError, HOUR } from '@birlik/kernel';
import {
  aCentre,
  aMember,
  ask,
  createTestDatabase,
  deadlocksOf,
  openLibraries,
  overlapsIn,
  SeededChoices,
  type TestCentre,
  type TestDatabase,
  type TestPerson,
} from '@birlik/testing';

const ROUNDS = 150;
const choices = new SeededChoices();

/** People who want each other's desks must not wait for each other in a circle, nor lose what they had. */
describe(`moving bookings against each other (seed ${choices.seed})`, () => {
  let database: TestDatabase;
  let libraries: INestApplicationContext;
  let centre: TestCentre;
  let movers: { person: TestPerson; booking: Booking }[];

  beforeEach(async () => {
    database = await createTestDatabase();
    libraries = await openLibraries(database.url, { pool: 8 });
    centre = await aCentre(libraries, { desks: 4, rooms: 0, hall: false });
    const start = Math.ceil(Date.now() / HOUR) * HOUR + DAY;
    movers = [];
    for (const code of ['D-1', 'D-2', 'D-3']) {
      const person = await aMember(libraries, centre.id);
      const draft = {
        centreId: centre.id,
        spaceIds: [centre.findSpace(code).id],
        start,
        end: start + 2 * HOUR,
      };
      movers.push({ person, booking: await libraries.get(Book).execute(person, draft) });
    }
  });
  afterEach(async () => {
    await libraries.close();
    await database.drop();
  });

  it(`gives each one desk after ${ROUNDS} rounds, with no deadlock`, async () => {
    const codes = ['D-1', 'D-2', 'D-3', 'D-4'];
    let moved = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const answers = await Promise.all(
        movers.map(async ({ person, booking }) => {
          const spaceIds = [centre.findSpace(choices.pickItem(codes)).id];
          return libraries
            .get(ChangeBooking)
            .execute(person, booking.id, { spaceIds })
            .then(() => true, ifTaken);
        }),
      );
      moved += answers.filter(Boolean).length;
    }
    expect(moved).toBeGreaterThan(ROUNDS / 5);
    expect(await overlapsIn(database.url)).toBe(0);
    const kept = await ask(
      database.url,
      `SELECT b.space_ids = array_agg(a.space_id) AS same FROM booking b JOIN allocation a ON a.booking_id = b.id AND a.live
       GROUP BY b.id`,
    );
    expect(kept).toEqual([{ same: true }, { same: true }, { same: true }]);
    // Sessions report what they counted at the latest when they end.
    await libraries.close();
    expect(await deadlocksOf(database.url)).toBe(0);
  });

  it('control: two who move by plain updates do wait in a circle, and the counter shows it', async () => {
    const [one, two] = [movers[0]!.booking, movers[1]!.booking];
    const move = 'UPDATE allocation SET space_id = $2 WHERE booking_id = $1 AND live';
    const clients = [
      new Client({ connectionString: database.url }),
      new Client({ connectionString: database.url }),
    ];
    await Promise.all(clients.map((c) => c.connect()));
    await Promise.all(clients.map((c) => c.query('BEGIN')));
    // Each takes a free place, then asks for the place the other has just left or taken.
    await clients[0]!.query(move, [one.id, centre.findSpace('D-4').id]);
    await clients[1]!.query("UPDATE allocation SET ends = ends - interval '1 minute' WHERE booking_id = $1", [
      two.id,
    ]);
    const ends = await Promise.allSettled([
      clients[0]!.query(move, [two.id, centre.findSpace('D-1').id]),
      clients[1]!.query(move, [one.id, centre.findSpace('D-2').id]),
    ]);
    await Promise.all(clients.map((c) => c.end()));
    expect(
      ends.filter((e) => e.status === 'rejected' && (e.reason as { code: string }).code === '40P01'),
    ).toHaveLength(1);
    expect(await deadlocksOf(database.url)).toBe(1);
  });
});

function ifTaken(error: unknown): false {
  if (error instanceof DomainError && error.code === 'slot_taken') return false;
  throw error;
}
