import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withClient } from './connect.js';
import { ensureDatabase, startCluster } from './index.js';

describe('the embedded PostgreSQL', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'birlik-cluster-'));
  // The folder can be entered by all, like a checkout; otherwise a root process would store the data
  // elsewhere.
  chmodSync(dataDir, 0o711);
  afterAll(async () => {
    await (await startCluster({ dataDir })).destroyCluster();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('waits for a second start of the same folder and gives both the same server', async () => {
    const [one, two] = await Promise.all([startCluster({ dataDir }), startCluster({ dataDir })]);
    expect([one.pid, one.port]).toEqual([two.pid, two.port]);
    expect([one.adopted, two.adopted].sort()).toEqual([false, true]);
  });

  it('lets nobody in without the password, which only its owner can read', async () => {
    const { port } = await startCluster({ dataDir });
    await expect(ensureDatabase(`postgres://birlik:guess@127.0.0.1:${port}/x`)).rejects.toThrow(/password/);
    expect(statSync(join(dataDir, 'postgres/password')).mode & 0o777).toBe(0o600);
  });

  it('keeps what it acknowledged through kill -9, and its port', async () => {
    const first = await startCluster({ dataDir });
    expect(await ensureDatabase(first.buildUrl('kept'))).toBe(true);
    await withClient(first.buildUrl('kept'), (c) => c.query(`CREATE TABLE t AS SELECT 'Қайрат' AS name`));
    process.kill(first.pid, 'SIGKILL');
    const second = await startCluster({ dataDir });
    expect(second.adopted).toBe(false);
    expect(second.port).toBe(first.port);
    const { rows } = await withClient(second.buildUrl('kept'), (c) =>
      c.query('SELECT upper(name) AS name FROM t'),
    );
    expect(rows).toEqual([{ name: 'ҚАЙРАТ' }]);
  });

  it('comes back after a clean stop; stopping twice does no harm', async () => {
    const first = await startCluster({ dataDir });
    await first.stop();
    await first.stop();
    const second = await startCluster({ dataDir });
    expect(await ensureDatabase(second.buildUrl('kept'))).toBe(false);
  });
});

const isRoot = process.getuid?.() === 0;

describe(`a data folder that only root may enter${isRoot ? '' : ': no test without root'}`, () => {
  const forRoot = isRoot ? test : test.skip;

  forRoot(
    'keeps the data in a place that the server can read, the same at each start, and deletes it with the cluster',
    async () => {
      const dataDir = mkdtempSync(join(tmpdir(), 'birlik-closed-'));
      const first = await startCluster({ dataDir });
      expect(await ensureDatabase(first.buildUrl('kept'))).toBe(true);
      await first.stop();
      const place = readFileSync(join(dataDir, 'postgres/moved-to'), 'utf8');
      const second = await startCluster({ dataDir });
      expect(await ensureDatabase(second.buildUrl('kept'))).toBe(false);
      await second.destroyCluster();
      expect(existsSync(place)).toBe(false);
      rmSync(dataDir, { recursive: true, force: true });
    },
  );
});
