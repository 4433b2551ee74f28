import { HOUR, MINUTE } from '@birlik/kernel';
import { ask, moveClock, overlapsIn, SeededChoices } from '@birlik/testing';
import { brokenInvariants } from '../support/invariants.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';
import { pause, waitUntil } from '../support/wait-until.js';

const SECONDS = 5;
const KILLS = Number(process.env.BIRLIK_WAITLIST_KILLS ?? 8);
const SLOTS = 4;
const choices = new SeededChoices();
const REASON = { kk: 'Жөндеу', ru: 'Ремонт', en: 'Repairs' };

type Slot = { start: string; end: string };

/** Whatever frees a slot, the first in the queue is asked at once; and no crash of the worker asks two. */
describe(`the waitlist and its worker (seed ${choices.seed})`, () => {
  let app: TestApp;
  let hours = 30;

  beforeAll(async () => {
    // Seldom swept: what is asked at once is asked because something happened.
    app = await startTestApp({
      desks: SLOTS,
      rooms: 0,
      hall: false,
      worker: true,
      durable: true,
      rules: { undoSeconds: 0 },
      env: { SWEEP_SECONDS: '15' },
    });
  });
  afterAll(() => app.close());

  const desk = (n: number) => app.centre.findSpace(`D-${n}`).id;
  const now = async () =>
    (await ask<{ now: Date }>(app.databaseUrl, 'SELECT birlik_now() AS now'))[0]!.now.getTime();
  const slotAt = (start: number): Slot => ({
    start: new Date(start).toISOString(),
    end: new Date(start + 2 * HOUR).toISOString(),
  });
  /** A time that nothing else of this test uses. */
  const freshSlot = async () => slotAt(Math.ceil((await now()) / HOUR) * HOUR + (hours += 6) * HOUR);
  const book = async (who: Visitor, n: number, slot: Slot) => {
    const { status, body } = await who.book({ centreId: app.centre.id, spaceIds: [desk(n)], ...slot });
    expect(status).toBe(201);
    return body as { id: string; version: number };
  };
  const wait = async (n: number, slot: Slot, orElse: readonly number[] = []) => {
    const who = await app.member();
    const { status } = await who.send('/waitlist', {
      body: { centreId: app.centre.id, kind: 'desk', spaceIds: [n, ...orElse].map(desk), ...slot },
    });
    expect(status).toBe(201);
    return who;
  };
  const offerOf = async (who: Visitor) => {
    const { body } = await who.send('/me/waitlist');
    return (body.items as { offer: { id: string } | null }[])[0]?.offer ?? null;
  };
  /** Seconds from what freed the slot to the offer, by the database's clock. */
  const answerTime = async (freed: string, offer: string) => {
    const [row] = await ask<{ seconds: number }>(
      app.databaseUrl,
      `SELECT extract(epoch FROM (SELECT at FROM audit WHERE subject_id = $2 AND action = 'booking.offered')
         - (SELECT max(at) FROM audit WHERE subject_id = $1))::float8 AS seconds`,
      [freed, offer],
    );
    return row!.seconds;
  };

  const FREEING: Readonly<Record<string, () => Promise<{ slot: Slot; free: () => Promise<string> }>>> = {
    'a cancellation': async () => {
      const [owner, slot] = [await app.member(), await freshSlot()];
      const { id } = await book(owner, 1, slot);
      return { slot, free: async () => (await owner.step(id, 'cancel')).body.id as string };
    },
    'a stay that is shortened': async () => {
      const [owner, slot] = [await app.member(), await freshSlot()];
      const early = { start: slot.start, end: new Date(Date.parse(slot.end) + 2 * HOUR).toISOString() };
      const { id, version } = await book(owner, 1, early);
      return {
        slot: { start: slot.end, end: early.end },
        free: async () => (await owner.change(id, version, { end: slot.end })).body.id as string,
      };
    },
    'somebody who leaves early': async () => {
      const owner = await app.member();
      const slot = slotAt(Math.floor((await now()) / MINUTE) * MINUTE);
      const { id } = await book(owner, 2, slot);
      const frontDesk = await app.frontDesk();
      expect((await frontDesk.step(id, 'check-in', { via: 'staff' })).status).toBe(200);
      return { slot, free: async () => (await frontDesk.step(id, 'check-out')).body.id as string };
    },
    'somebody who does not come': async () => {
      const owner = await app.member();
      const slot = slotAt(Math.floor((await now()) / MINUTE) * MINUTE);
      const { id } = await book(owner, 3, slot);
      return {
        slot,
        free: async () => {
          await moveClock(app.databaseUrl, '31 minutes');
          await waitUntil('the place is released', 60, async () => {
            const [row] = await ask<{ state: string }>(
              app.databaseUrl,
              'SELECT state FROM booking WHERE id = $1',
              [id],
            );
            return row!.state === 'no_show';
          });
          return id;
        },
      };
    },
    'a closure that is lifted': async () => {
      const [manager, slot] = [await app.manager(), await freshSlot()];
      await book(await app.member(), 4, slot);
      const { status, body } = await manager.send(`/centres/${app.centre.id}/closures`, {
        body: { spaceIds: [desk(1)], ...slot, reason: REASON },
      });
      expect(status).toBe(201);
      return {
        slot,
        free: async () => {
          expect((await manager.send(`/closures/${body.id}`, { method: 'DELETE' })).status).toBe(204);
          return body.id as string;
        },
      };
    },
  };
  /** Nobody waits for what is closed alone: desk 4, which is taken, would do as well. */
  const OR_ELSE: Readonly<Record<string, readonly number[]>> = { 'a closure that is lifted': [4] };
  /** Which desk each of these is about. */
  const DESK_OF: Readonly<Record<string, number>> = {
    'somebody who leaves early': 2,
    'somebody who does not come': 3,
  };

  it.each(Object.keys(FREEING))('asks the first in the queue within 5 s after %s', async (what) => {
    const { slot, free } = await FREEING[what]!();
    const n = DESK_OF[what] ?? 1;
    const orElse = OR_ELSE[what] ?? [];
    const [first, second] = [await wait(n, slot, orElse), await wait(n, slot, orElse)];
    const freed = await free();
    await waitUntil('an offer', 30, async () => (await offerOf(first)) !== null);
    const offer = (await offerOf(first))!;
    const seconds = await answerTime(freed, offer.id);
    console.info(`offered ${seconds.toFixed(2)} s after ${what}`);
    expect(seconds).toBeLessThan(SECONDS);
    expect(await offerOf(second)).toBeNull();
    // Whoever says no is followed by the next, as quickly.
    expect((await first.send(`/offers/${offer.id}/decline`, { body: {} })).status).toBe(200);
    await waitUntil('the next is asked', 30, async () => (await offerOf(second)) !== null);
    const next = (await offerOf(second))!;
    expect(await answerTime(offer.id, next.id)).toBeLessThan(SECONDS);
    const accepted = await second.send(`/offers/${next.id}/accept`, { body: {} });
    expect([accepted.status, accepted.body.state]).toEqual([200, 'confirmed']);
  });

  /** How many newcomers got a place for which somebody was waiting, though they asked for it all the time. */
  const countJumps = async (rounds: number) => {
    let jumps = 0;
    for (let round = 0; round < rounds; round++) {
      const slot = await freshSlot();
      const [owner, newcomers] = [
        await app.member(),
        [await app.member(), await app.member(), await app.member()],
      ];
      const { id } = await book(owner, 1, slot);
      const first = await wait(1, slot);
      const wanted = { centreId: app.centre.id, spaceIds: [desk(1)], ...slot };
      const cancelled = pause(choices.drawInteger(0, 80)).then(() => owner.step(id, 'cancel'));
      let isOver = false;
      const asking = newcomers.map(async (who) => {
        while (!isOver) if ((await who.book(wanted)).status === 201) return (isOver = true);
        return false;
      });
      expect((await cancelled).status).toBe(200);
      const until = Date.now() + 2_000;
      while (!isOver && Date.now() < until && (await offerOf(first)) === null) await pause(50);
      isOver = true;
      if ((await Promise.all(asking)).some(Boolean)) jumps++;
      else expect(await offerOf(first)).not.toBeNull();
    }
    return jumps;
  };

  it('lets no newcomer get a place before those who wait for it', async () => {
    expect(await countJumps(6)).toBe(0);
  });

  it('control: newcomers jump the queue when nothing is kept for it', async () => {
    await ask(
      app.databaseUrl,
      `CREATE FUNCTION keep_nothing() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.live = NEW.queue_from IS NULL AND NEW.live; RETURN NEW; END $$`,
    );
    await ask(
      app.databaseUrl,
      'CREATE TRIGGER keep_nothing BEFORE UPDATE ON allocation FOR EACH ROW EXECUTE FUNCTION keep_nothing()',
    );
    expect(await countJumps(6)).toBeGreaterThan(0);
    await ask(app.databaseUrl, 'DROP TRIGGER keep_nothing ON allocation');
  });

  it(`survives ${KILLS} kills of the worker: each slot is offered once, to the first, and has one owner`, async () => {
    const took: number[] = [];
    for (let kill = 0; kill < KILLS; kill++) {
      const slot = await freshSlot();
      const desks = Array.from({ length: SLOTS }, (_, i) => i + 1);
      const lines = await Promise.all(
        desks.map(async (n) => {
          const owner = await app.member();
          const { id } = await book(owner, n, slot);
          const first = await wait(n, slot);
          return { owner, id, first, second: await wait(n, slot) };
        }),
      );
      await Promise.all(lines.map(({ owner, id }) => owner.step(id, 'cancel')));
      await pause(choices.drawInteger(0, 700));
      await app.worker!.kill();
      app.worker = await app.startWorker();
      const began = Date.now();
      await waitUntil('all who are first were asked', 120, async () =>
        (await Promise.all(lines.map(({ first }) => offerOf(first)))).every((offer) => offer !== null),
      );
      took.push(Math.round((Date.now() - began) / 100) / 10);
      const answers = await Promise.all(
        lines.map(async ({ first, second }) => {
          expect(await offerOf(second)).toBeNull();
          const offer = (await offerOf(first))!;
          // Twice at once, as two taps or two phones do.
          const [one, two] = await Promise.all(
            [1, 2].map(() => first.send(`/offers/${offer.id}/accept`, { body: {} })),
          );
          return [one!.status, two!.status].sort().join();
        }),
      );
      expect(answers).toEqual(lines.map(() => '200,200'));
    }
    console.info(`asked after a kill within ${took.join(', ')} s`);
    expect(await overlapsIn(app.databaseUrl)).toBe(0);
    const twice = await ask(
      app.databaseUrl,
      `SELECT subject_id FROM audit WHERE action = 'booking.offered' GROUP BY facts->>'entryId', subject_id HAVING count(*) > 1`,
    );
    expect(twice).toEqual([]);
    expect(await brokenInvariants(app.databaseUrl, ['I5'])).toEqual([]);
  });

  it('control: without a worker nobody is asked, and this test would see it', async () => {
    await app.worker!.stop();
    const [owner, slot] = [await app.member(), await freshSlot()];
    const { id } = await book(owner, 1, slot);
    const first = await wait(1, slot);
    expect((await owner.step(id, 'cancel')).status).toBe(200);
    await pause(SECONDS * 1_000);
    expect(await offerOf(first)).toBeNull();
  });
});
