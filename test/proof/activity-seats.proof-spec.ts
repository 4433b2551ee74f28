import { HOUR } from '@birlik/kernel';
import { aMember, ask, deadlocksOf, moveClock, SeededChoices } from '@birlik/testing';
import { brokenInvariants } from '../support/invariants.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';
import { pause, waitUntil } from '../support/wait-until.js';

const PEOPLE = 60;
const SEATS = 20;
const SECONDS = 5;
const ROUNDS = Number(process.env.BIRLIK_EVENT_ROUNDS ?? 6);
const KILLS = Number(process.env.BIRLIK_EVENT_KILLS ?? 8);
const QUEUES = 4;
const FREED = 10;
const NAMES = { kk: 'Сынақ іс-шарасы', ru: 'Пробное мероприятие', en: 'Trial event' };
const choices = new SeededChoices();

interface Event {
  readonly id: string;
  readonly version: number;
}
interface Registration {
  readonly id: string;
  readonly people: number;
  readonly state: string;
  readonly position: number | null;
}

/** Somebody with their registration. */
interface Registered {
  readonly who: Visitor;
  readonly id: string;
}

/** Seats of activities: exactly those there are, each for one, in order. No crash of the worker asks twice or not at all. */
describe(`seats of activities (seed ${choices.seed})`, () => {
  let app: TestApp;
  let organiser: Awaited<ReturnType<TestApp['organiser']>>;
  let crowd: Visitor[];
  let hours = 72;

  beforeAll(async () => {
    // Seldom swept: what is asked at once is asked because something happened.
    app = await startTestApp({
      desks: 1,
      rooms: 1,
      hall: false,
      worker: true,
      durable: true,
      env: { SWEEP_SECONDS: '15' },
    });
    organiser = await app.organiser();
    const people = await Promise.all(
      Array.from({ length: PEOPLE }, () => aMember(app.libraries, app.centre.id)),
    );
    crowd = await Promise.all(people.map((person) => app.visit(person)));
  });
  afterAll(() => app.close());

  const event = async (places: number): Promise<Event> => {
    const [row] = await ask<{ now: Date }>(app.databaseUrl, 'SELECT birlik_now() AS now');
    const start = Math.ceil(row!.now.getTime() / HOUR) * HOUR + (hours += 3) * HOUR;
    const booking = await organiser.book({
      centreId: app.centre.id,
      spaceIds: [app.centre.findSpace('R-1').id],
      start: new Date(start).toISOString(),
      end: new Date(start + 2 * HOUR).toISOString(),
      organisationId: organiser.person.organisationId,
    });
    const made = await organiser.send('/events', {
      body: { bookingId: booking.body.id, programme: 'debate', names: NAMES, places },
    });
    expect([booking.status, made.status]).toEqual([201, 201]);
    return made.body;
  };
  const register = (who: Visitor, { id }: Event, people = 1, wait = true) =>
    who.send(`/events/${id}/registrations`, { body: { people, wait } });
  const member = async (to: Event, people = 1): Promise<Registered> => {
    const who = await app.member();
    const { status, body } = await register(who, to, people);
    expect(status).toBe(201);
    return { who, id: body.id as string };
  };
  const step = (who: Visitor, id: string, action: string) =>
    who.send(`/registrations/${id}/${action}`, { body: {} });
  const stateOf = async ({ who, id }: Registered) =>
    (await who.send(`/registrations/${id}`)).body.state as string;
  /** All at once, some of them groups; the answers. */
  const rush = (to: Event, wait = true) =>
    Promise.all(
      crowd.map(async (who) => {
        const people = choices.drawFraction() < 0.25 ? choices.drawInteger(2, 5) : 1;
        const { status, body } = await register(who, to, people, wait);
        return { status, people, code: body.code as string, registration: body as Registration };
      }),
    );
  /** Seats of an event that somebody has, and how many claims there are on them. */
  const claimsOn = async ({ id }: Event) => {
    const [row] = await ask<{ claims: number; seats: number }>(
      app.databaseUrl,
      'SELECT count(*)::int AS claims, count(DISTINCT seat)::int AS seats FROM seat_claim WHERE activity_id = $1 AND live',
      [id],
    );
    return row!;
  };
  /** Seconds from the last change of one thing to the offer to another, by the database's clock. */
  const answerTime = async (freed: string, offered: string) => {
    const [row] = await ask<{ seconds: number }>(
      app.databaseUrl,
      `SELECT extract(epoch FROM (SELECT max(at) FROM audit WHERE subject_id = $2 AND action = 'registration.offered')
         - (SELECT max(at) FROM audit WHERE subject_id = $1))::float8 AS seconds`,
      [freed, offered],
    );
    return row!.seconds;
  };

  it(`${PEOPLE} who ask in the same second get exactly the seats there are, in ${ROUNDS} rounds, and the rest wait in order`, async () => {
    const deadlocks = await deadlocksOf(app.databaseUrl);
    for (let round = 0; round < ROUNDS; round++) {
      const to = await event(SEATS);
      const answers = await rush(to);
      expect(new Set(answers.map((a) => a.status))).toEqual(new Set([201]));
      const served = answers.filter((a) => a.registration.state === 'registered');
      const taken = served.reduce((sum, { people }) => sum + people, 0);
      expect(await claimsOn(to)).toEqual({ claims: taken, seats: taken });
      // Nobody waits who would fit into what is left.
      const free = SEATS - taken;
      expect(free).toBeGreaterThanOrEqual(0);
      const waiting = await Promise.all(
        answers.map(async ({ registration: { id, state } }, i) =>
          state === 'waiting' ? (await crowd[i]!.send<Registration>(`/registrations/${id}`)).body : [],
        ),
      );
      const queue = waiting.flat().sort((a, b) => a.position! - b.position!);
      expect(queue.map((one) => one.position)).toEqual(queue.map((_, i) => i + 1));
      expect(queue.filter((one) => one.people <= free)).toEqual([]);
    }
    expect(await brokenInvariants(app.databaseUrl, ['I5'])).toEqual([]);
    expect(await deadlocksOf(app.databaseUrl)).toBe(deadlocks);
  });

  it('refuses who does not want to wait, and nobody else loses by it', async () => {
    const to = await event(SEATS);
    const answers = await rush(to, false);
    const refused = answers.filter((a) => a.status !== 201);
    expect(new Set(refused.map((a) => `${a.status} ${a.code}`))).toEqual(new Set(['409 event_full']));
    const taken = answers.filter((a) => a.status === 201).reduce((sum, { people }) => sum + people, 0);
    expect(await claimsOn(to)).toEqual({ claims: taken, seats: taken });
    expect(refused.filter(({ people }) => people <= SEATS - taken)).toEqual([]);
  });

  const FREEING: Readonly<Record<string, (to: Event, owner: Registered) => Promise<string>>> = {
    'a registration is cancelled': async (_, { who, id }) => {
      expect((await step(who, id, 'cancel')).status).toBe(200);
      return id;
    },
    'a seat is added': async ({ id, version }) => {
      const { status } = await organiser.send(`/events/${id}`, {
        method: 'PATCH',
        body: { places: 2 },
        headers: { 'if-match': `"${version}"` },
      });
      expect(status).toBe(200);
      return id;
    },
  };

  it.each(Object.keys(FREEING))(
    'asks the first in the queue within 5 s after %s, and the next after a no',
    async (what) => {
      const to = await event(1);
      const [owner, first, second] = [await member(to), await member(to), await member(to)];
      const freed = await FREEING[what]!(to, owner);
      await waitUntil('an offer', 30, async () => (await stateOf(first)) === 'offered');
      const seconds = await answerTime(freed, first.id);
      console.info(`offered ${seconds.toFixed(2)} s after ${what}`);
      expect(seconds).toBeLessThan(SECONDS);
      expect(await stateOf(second)).toBe('waiting');
      expect((await step(first.who, first.id, 'decline')).status).toBe(200);
      await waitUntil('the next is asked', 30, async () => (await stateOf(second)) === 'offered');
      expect(await answerTime(first.id, second.id)).toBeLessThan(SECONDS);
      expect((await step(second.who, second.id, 'accept')).body.state).toBe('registered');
    },
  );

  it(`offers a seat that comes free while the worker is busy within 5 s too, ${FREED} times`, async () => {
    const took: number[] = [];
    for (let n = 0; n < FREED; n++) {
      const [to, other] = [await event(1), await event(SEATS)];
      const [owner, first] = [await member(to), await member(to)];
      // Each of the crowd is sent a mail: the sweep that finds them takes a while, and sees nothing of what comes meanwhile.
      await rush(other);
      await pause(choices.drawInteger(0, 600));
      expect((await step(owner.who, owner.id, 'cancel')).status).toBe(200);
      await waitUntil('an offer', 40, async () => (await stateOf(first)) === 'offered');
      took.push(await answerTime(owner.id, first.id));
    }
    console.info(`offered within ${Math.max(...took).toFixed(2)} s at the latest while the worker is busy`);
    expect(Math.max(...took)).toBeLessThan(SECONDS);
  });

  it('passes an offer that nobody answers to the next, and its person to the end of the queue', async () => {
    const to = await event(1);
    const [owner, asleep, next] = [await member(to), await member(to), await member(to)];
    await step(owner.who, owner.id, 'cancel');
    await waitUntil('an offer', 30, async () => (await stateOf(asleep)) === 'offered');
    await moveClock(app.databaseUrl, '12 hours 1 second');
    await waitUntil('the next is asked', 40, async () => (await stateOf(next)) === 'offered');
    const { body } = await asleep.who.send(`/registrations/${asleep.id}`);
    expect([body.state, body.position]).toEqual(['waiting', 1]);
    expect((await step(asleep.who, asleep.id, 'accept')).body.code).toBe('hold_over');
  });

  it(`survives ${KILLS} kills of the worker: each free seat is offered once, to the first who fits, and has one owner`, async () => {
    const took: number[] = [];
    for (let kill = 0; kill < KILLS; kill++) {
      const queues: { owners: Registered[]; first: Registered; second: Registered }[] = [];
      for (let n = 0; n < QUEUES; n++) {
        const to = await event(2);
        // A group needs both seats: it is asked when the second of the two comes free, and not before.
        const owners = [await member(to), await member(to)];
        queues.push({ owners, first: await member(to, 2), second: await member(to) });
      }
      await Promise.all(queues.flatMap(({ owners }) => owners.map(({ who, id }) => step(who, id, 'cancel'))));
      await pause(choices.drawInteger(0, 700));
      await app.worker!.kill();
      app.worker = await app.startWorker();
      const began = Date.now();
      // Whoever came free first may have been offered to the one who comes alone; then the group waits on.
      await waitUntil('all free seats are offered', 120, async () => {
        const states = await Promise.all(
          queues.map(async ({ first, second }) => `${await stateOf(first)} ${await stateOf(second)}`),
        );
        return states.every((pair) => pair === 'offered waiting' || pair === 'waiting offered');
      });
      took.push(Math.round((Date.now() - began) / 100) / 10);
      const answers = await Promise.all(
        queues.map(async ({ first, second }) => {
          const { who, id } = (await stateOf(first)) === 'offered' ? first : second;
          // Twice at once, as two taps or two phones do.
          const [one, two] = await Promise.all([1, 2].map(() => step(who, id, 'accept')));
          return [one!.status, two!.status].sort().join();
        }),
      );
      expect(answers).toEqual(queues.map(() => '200,200'));
    }
    console.info(`asked after a kill within ${took.join(', ')} s`);
    const twice = await ask(
      app.databaseUrl,
      `SELECT subject_id FROM audit WHERE action = 'registration.offered' GROUP BY subject_id, facts->>'version' HAVING count(*) > 1`,
    );
    expect(twice).toEqual([]);
    const mails = await ask(
      app.databaseUrl,
      `SELECT r.id FROM registration r WHERE (SELECT count(*) FROM audit u WHERE u.subject_id = r.id AND u.action = 'registration.offered')
         <> (SELECT count(*) FROM message m WHERE m.subject_id = r.id AND m.kind = 'event_offer')`,
    );
    expect(mails).toEqual([]);
    expect(await brokenInvariants(app.databaseUrl, ['I5'])).toEqual([]);
  });

  it('control: nobody is asked without a worker', async () => {
    await app.worker!.stop();
    const to = await event(1);
    const [owner, first] = [await member(to), await member(to)];
    expect((await step(owner.who, owner.id, 'cancel')).status).toBe(200);
    await pause(SECONDS * 1_000);
    expect(await stateOf(first)).toBe('waiting');
  });

  it('control: seats are overdrawn without lock and constraint, and the constraint alone keeps them apart', async () => {
    await app.api.stop();
    // A function of the same name, found first, that locks nothing.
    await ask(
      app.databaseUrl,
      `CREATE FUNCTION public.pg_advisory_xact_lock(bigint) RETURNS void LANGUAGE sql AS 'SELECT'`,
    );
    const name = new URL(app.databaseUrl).pathname.slice(1);
    await ask(app.databaseUrl, `ALTER DATABASE ${name} SET search_path = public, pg_catalog`);
    await app.startApi({}, Number(new URL(app.url).port));
    const guarded = await event(SEATS);
    await rush(guarded);
    const { claims, seats } = await claimsOn(guarded);
    expect(claims).toBe(seats);
    await ask(app.databaseUrl, 'ALTER TABLE seat_claim DROP CONSTRAINT seat_claim_once');
    const bare = await event(SEATS);
    await rush(bare);
    const drawn = await claimsOn(bare);
    console.info(`without lock and constraint: ${drawn.claims} claims on ${drawn.seats} seats`);
    expect(drawn.claims).toBeGreaterThan(drawn.seats);
    expect((await brokenInvariants(app.databaseUrl, ['I5'])).join()).toContain('I13');
  });
});
