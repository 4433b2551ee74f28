import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withClient } from '../../apps/standalone/src/postgres/connect.js';
import { type Launcher, startLauncher } from '../support/launcher.js';
import { freePort } from '../support/servers.js';
import { pause, waitUntil } from '../support/wait-until.js';

/** The launcher of one machine lives on through what happens to it, or says in one sentence what to do. */
describe('npm start', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'birlik-launcher-'));
  let launcher: Launcher | null = null;
  let port: number;
  beforeAll(async () => {
    chmodSync(dataDir, 0o711);
    port = await freePort();
  });
  afterEach(async () => {
    await launcher?.stop();
    launcher = null;
  });
  afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

  const start = async (env: Readonly<Record<string, string>> = {}) => {
    launcher = startLauncher({ DATA_DIR: dataDir, PORT: String(port), ...env });
    await launcher.waitUntilReady();
    return launcher;
  };
  const isReady = async (host = '127.0.0.1') =>
    (await fetch(`http://${host}:${port}/api/health/ready`).catch(() => null))?.status === 200;
  const postmaster = () =>
    Number(readFileSync(join(dataDir, 'postgres/data/postmaster.pid'), 'utf8').split('\n')[0]);

  it('starts its PostgreSQL again when that was killed', async () => {
    const { output } = await start();
    process.kill(postmaster(), 'SIGKILL');
    await waitUntil('PostgreSQL runs again', 30, () => output().includes('PostgreSQL runs again'));
    await waitUntil('the API is ready again', 15, () => isReady());
    expect(output()).not.toMatch(/(api|worker) ended/);
  });

  it('lives on when nobody reads its output, and stops its PostgreSQL when it is asked', async () => {
    const { closeOutput, stop } = await start();
    closeOutput();
    // Each writes a line: the end of a child, and the end of PostgreSQL.
    process.kill(postmaster(), 'SIGKILL');
    await waitUntil('the API is not ready', 15, async () => !(await isReady()));
    await waitUntil('the API is ready again', 45, () => isReady());
    expect(await stop()).toBe(0);
    expect(() => postmaster()).toThrow('ENOENT');
  });

  it('does not care for variables of libpq, and listens on a host of IPv6', async () => {
    const { output } = await start({ HOST: '::1', PGSSLMODE: 'require', PGOPTIONS: '-c nonsense=1' });
    expect(await isReady('[::1]')).toBe(true);
    expect(output()).toContain(`http://[::1]:${port}`);
  });

  it.each([
    [{ PUBLIC_URL: 'http://booking.example' }, /PUBLIC_URL: .*set an https: address.*ALLOW_UNSAFE=http/],
    [{ MAIL_URL: '' }, /MAIL_URL: .*set smtp:\/\/….*ALLOW_UNSAFE=mailbox/],
  ])('refuses %p in production before anything starts', async (env, sentence) => {
    launcher = startLauncher({ DATA_DIR: dataDir, PORT: String(port), ...env, ALLOW_UNSAFE: '' });
    expect(await launcher.ended).toBe(1);
    expect(launcher.output()).toMatch(sentence);
    expect(launcher.output()).not.toContain('    at ');
  });
});

describe('npm start in production on the data of a trial', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'birlik-trial-'));
  beforeAll(() => chmodSync(dataDir, 0o711));
  afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

  it('used accounts that are no superusers; is refused for its demo centre, and stops its PostgreSQL', async () => {
    const port = String(await freePort());
    const trial = startLauncher({ DATA_DIR: dataDir, PORT: port, NODE_ENV: 'development' });
    await trial.waitUntilReady();
    expect(await accountsOf(dataDir)).toEqual([
      { name: 'birlik-api', account: 'birlik_api', super: false },
      { name: 'birlik-queue', account: 'birlik_worker', super: false },
      { name: 'birlik-worker', account: 'birlik_worker', super: false },
    ]);
    await pause(3_000);
    expect(trial.output()).not.toContain('permission denied');
    await trial.stop();
    const production = startLauncher({ DATA_DIR: dataDir, PORT: port });
    expect(await production.ended).toBe(1);
    expect(production.output()).toMatch(/has the demo centre.*ALLOW_UNSAFE=demo/);
    expect(() => readFileSync(join(dataDir, 'postgres/data/postmaster.pid'))).toThrow('ENOENT');
  }, 150_000);
});

/** Which accounts the processes use. */
function accountsOf(dataDir: string): Promise<object[]> {
  const read = (name: string) => readFileSync(join(dataDir, 'postgres', name), 'utf8').trim();
  const url = `postgres://birlik:${read('password')}@127.0.0.1:${read('port')}/birlik`;
  return withClient(url, async (client) => {
    const { rows } = await client.query<object>(
      `SELECT DISTINCT application_name AS name, usename AS account, rolsuper AS super
       FROM pg_stat_activity JOIN pg_roles ON rolname = usename
       WHERE application_name IN ('birlik-api', 'birlik-worker', 'birlik-queue') ORDER BY 1`,
    );
    return rows;
  });
}
