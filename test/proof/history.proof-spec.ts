import { ask, deadlocksOf, overlapsIn, SeededChoices } from '@birlik/testing';
import { recordClaims, withoutBlocker } from './history/claim-history.js';
import { Client, DESKS } from './history/clients.js';
import { Faults } from './history/faults.js';
import { brokenAudit, brokenInvariants } from '../support/invariants.js';
import { loggedErrors } from '../support/logged-errors.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { waitUntil } from '../support/wait-until.js';

const OPERATIONS = Number(process.env.BIRLIK_HISTORY_OPERATIONS ?? 20_000);
const CONTROL_OPERATIONS = 1_500;
const TAKES_AT_MOST = 15 * 60_000;
const { seed } = new SeededChoices();

/** Thirty-two people and a worker do whatever they like; afterwards nothing may be wrong anywhere. */
describe(`a history of ${OPERATIONS} operations by 32 clients (seed ${seed})`, () => {
  let app: TestApp;
  let clients: Client[];
  let faults: Faults;

  beforeAll(async () => {
    const rules = {
      deskGraceMinutes: 1,
      roomGraceMinutes: 1,
      holdMinutes: 1,
      undoSeconds: 2,
      absencesBeforeNear: 100,
      absencesBeforeToday: 100,
    };
    app = await startTestApp({ desks: DESKS, rooms: 2, worker: true, clock: 'real', rules });
    await recordClaims(app.databaseUrl);
    faults = new Faults();
    clients = await gather(app, faults);
    const manager = await app.manager();
    const path = `/centres/${app.centre.id}/spaces/${app.centre.findSpace('R-2').id}`;
    expect((await manager.send(path, { method: 'PATCH', body: { approval: 'required' } })).status).toBe(200);
  });
  afterAll(() => app.close());

  const run = async (operations: number) => {
    const last = faults.operations + operations;
    const live = async (client: Client) => {
      while (faults.operations < last) await client.act();
    };
    await Promise.all(clients.map(live));
  };

  it(
    'ends with every invariant holding, every word kept, and every refusal with a living reason',
    async () => {
      const deadlocks = await deadlocksOf(app.databaseUrl);
      const began = Date.now();
      await run(OPERATIONS);
      const seconds = (Date.now() - began) / 1_000;
      if (faults.surprises.length > 0) console.info(loggedErrors(app.api.logs()));
      expect(faults.surprises).toEqual([]);
      // What is due by now leaves within two minutes; the worker has a little catching up to do.
      await waitUntil('all that was due has left', 120, async () => (await overdue(app)) === 0);
      expect(await brokenInvariants(app.databaseUrl)).toEqual([]);
      expect(await brokenAudit(app.libraries, app.centre.id)).toBeNull();
      expect(await forgotten(app, faults)).toEqual([]);
      expect(faults.refused.length).toBeGreaterThan(OPERATIONS / 100);
      expect(await withoutBlocker(app.databaseUrl, faults.refused)).toEqual([]);
      const counts = [...faults.answers]
        .sort(([, a], [, b]) => b - a)
        .map(([what, many]) => `${what}: ${many}`);
      console.info(
        `history: ${faults.operations} operations in ${seconds.toFixed(0)} s, ${faults.refused.length} refusals looked into\n${counts.join(', ')}`,
      );
      await Promise.all([app.api.stop(), app.worker!.stop()]);
      console.info(`deadlocks: ${(await deadlocksOf(app.databaseUrl)) - deadlocks}`);
    },
    TAKES_AT_MOST,
  );

  it('control: a refusal whose reason is taken out of the history is found', async () => {
    const [busiest] = await ask<{ id: string }>(
      app.databaseUrl,
      'SELECT space_id AS id FROM claim_history GROUP BY space_id ORDER BY count(*) DESC LIMIT 1',
    );
    await ask(app.databaseUrl, 'DELETE FROM claim_history WHERE space_id = $1', [busiest!.id]);
    const found = await withoutBlocker(app.databaseUrl, faults.refused);
    expect(found.length).toBeGreaterThan(0);
    expect(found.every((refused) => refused.atoms.includes(busiest!.id))).toBe(true);
  });

  it('control: without the constraint the same people break the first invariant', async () => {
    await ask(app.databaseUrl, 'ALTER TABLE allocation DROP CONSTRAINT allocation_space_once');
    await app.startApi({}, Number(new URL(app.url).port));
    await run(CONTROL_OPERATIONS);
    expect(await overlapsIn(app.databaseUrl)).toBeGreaterThan(0);
    expect((await brokenInvariants(app.databaseUrl)).join()).toContain('I1');
  });
});

async function gather(app: TestApp, faults: Faults): Promise<Client[]> {
  const began = Math.ceil(Date.now() / 3_600_000) * 3_600_000;
  const board: ConstructorParameters<typeof Client>[3] = [];
  const roles = [
    ...Array.from({ length: 24 }, () => 'member' as const),
    ...Array.from({ length: 4 }, () => 'organiser' as const),
    ...Array.from({ length: 3 }, () => 'desk' as const),
    'manager' as const,
  ];
  return Promise.all(
    roles.map(async (role, i) => {
      const visitor = await (role === 'desk' ? app.frontDesk() : app[role]());
      return new Client(app, role, visitor, board, faults, new SeededChoices(seed + i), began);
    }),
  );
}

async function overdue(app: TestApp): Promise<number> {
  const [row] = await ask<{ many: number }>(
    app.databaseUrl,
    `SELECT (SELECT count(*) FROM message WHERE state IN ('planned', 'claimed') AND planned_at < now() - interval '5 seconds')::int
       + (SELECT count(*) FROM booking WHERE state = 'confirmed' AND no_show_due_at < now() - interval '5 seconds')::int
       + (SELECT count(*) FROM booking WHERE state = 'held' AND held_until < now() - interval '5 seconds')::int AS many`,
  );
  return row!.many;
}

/** Acknowledged versions of bookings that the audit does not know. */
async function forgotten(app: TestApp, { acknowledged }: Faults): Promise<unknown[]> {
  return ask(
    app.databaseUrl,
    `SELECT a.id, a.version FROM jsonb_to_recordset($1) AS a(id uuid, version int)
     WHERE NOT EXISTS (SELECT 1 FROM audit u WHERE u.subject_id = a.id AND (u.facts->>'version')::int = a.version)
       AND NOT EXISTS (SELECT 1 FROM space s WHERE s.id = a.id) LIMIT 5`,
    [JSON.stringify(acknowledged)],
  );
}
