import { type ChildProcess, spawn } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { warnOfPlace } from './cluster-folder.js';
import { answers, withClient } from './connect.js';
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

describe('a start of the embedded PostgreSQL', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'birlik-odd-'));
  chmodSync(dataDir, 0o711);
  const lock = join(dataDir, 'postgres/data/postmaster.pid');
  const strangers: ChildProcess[] = [];
  beforeAll(async () => {
    await (await startCluster({ dataDir })).stop();
  });
  afterAll(async () => {
    for (const stranger of strangers) stranger.kill('SIGKILL');
    await (await startCluster({ dataDir })).destroyCluster();
    rmSync(dataDir, { recursive: true, force: true });
  });

  /** A process of the server's account that is no PostgreSQL. */
  const startStranger = () => {
    const owner = statSync(join(dataDir, 'postgres/data'));
    const account = process.getuid?.() === 0 ? { uid: owner.uid, gid: owner.gid } : {};
    const stranger = spawn('sleep', ['60'], { ...account, cwd: '/', stdio: 'ignore' });
    strangers.push(stranger);
    return stranger.pid!;
  };

  it('takes over the lock of a killed server whose pid another program of the account has got', async () => {
    const killed = await startCluster({ dataDir });
    process.kill(killed.pid, 'SIGKILL');
    const text = readFileSync(lock, 'utf8');
    writeFileSync(lock, text.replace(/^\d+/, String(startStranger())));
    const again = await startCluster({ dataDir });
    expect(again.adopted).toBe(false);
    await again.stop();
  });

  it('finds a running server when its folder has another name', async () => {
    const first = await startCluster({ dataDir });
    const other = `${dataDir}-other-name`;
    symlinkSync(dataDir, other);
    const second = await startCluster({ dataDir: other });
    rmSync(other);
    expect([second.pid, second.adopted]).toEqual([first.pid, true]);
    await first.stop();
  });

  it('does not care for variables of libpq that ask for TLS', async () => {
    process.env.PGSSLMODE = 'require';
    try {
      const cluster = await startCluster({ dataDir });
      expect(await answers(cluster.buildUrl('postgres'))).toBe(true);
      await cluster.stop();
    } finally {
      delete process.env.PGSSLMODE;
    }
  });

  it('that fails leaves no server behind, and says what PostgreSQL said', async () => {
    const settings = { shared_buffers: 'many' };
    await expect(startCluster({ dataDir, settings })).rejects.toThrow(/did not start:[\s\S]*shared_buffers/);
    expect(existsSync(lock)).toBe(false);
  });

  it('says what to do when the password of existing data is gone, and makes one before there are data', async () => {
    const file = join(dataDir, 'postgres/password');
    const password = readFileSync(file, 'utf8');
    writeFileSync(file, '');
    await expect(startCluster({ dataDir })).rejects.toThrow(/does not have the password[\s\S]*Put it back/);
    writeFileSync(file, password);
    const fresh = mkdtempSync(join(tmpdir(), 'birlik-fresh-'));
    chmodSync(fresh, 0o711);
    mkdirSync(join(fresh, 'postgres'));
    writeFileSync(join(fresh, 'postgres/password'), '');
    const cluster = await startCluster({ dataDir: fresh });
    expect(await answers(cluster.buildUrl('postgres'))).toBe(true);
    await cluster.destroyCluster();
    rmSync(fresh, { recursive: true, force: true });
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
      expect(place).toMatch(/^\/var\/lib\/birlik-/);
      const second = await startCluster({ dataDir });
      expect(await ensureDatabase(second.buildUrl('kept'))).toBe(false);
      await second.destroyCluster();
      expect(existsSync(place)).toBe(false);
      rmSync(dataDir, { recursive: true, force: true });
    },
  );

  forRoot('stops the start when the place that it names is gone, and begins nothing new', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'birlik-closed-'));
    const cluster = await startCluster({ dataDir });
    await cluster.stop();
    const place = readFileSync(join(dataDir, 'postgres/moved-to'), 'utf8');
    renameSync(place, `${place}.gone`);
    await expect(startCluster({ dataDir })).rejects.toThrow(`${place}, as`);
    expect(existsSync(place)).toBe(false);
    renameSync(`${place}.gone`, place);
    await (await startCluster({ dataDir })).destroyCluster();
    rmSync(dataDir, { recursive: true, force: true });
  });
});

/** Everything below a folder, itself included. */
function listTree(path: string): string[] {
  const below = lstatSync(path).isDirectory() ? readdirSync(path) : [];
  return [path, ...below.flatMap((name) => listTree(join(path, name)))];
}

describe('what the server keeps', () => {
  const forRoot = isRoot ? test : test.skip;
  let dataDir: string;
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'birlik-own-'));
    chmodSync(dataDir, 0o711);
  });
  afterEach(async () => {
    await (await startCluster({ dataDir })).destroyCluster();
    rmSync(dataDir, { recursive: true, force: true });
  });
  const modeOf = (name: string) => statSync(join(dataDir, 'postgres', name)).mode & 0o777;

  it('is closed to everybody else, its log too', async () => {
    mkdirSync(join(dataDir, 'postgres'), { mode: 0o755 });
    writeFileSync(join(dataDir, 'postgres/postgres.log'), '', { mode: 0o644 });
    await startCluster({ dataDir });
    expect([modeOf('.'), modeOf('data'), modeOf('postgres.log')]).toEqual([0o700, 0o700, 0o600]);
    for (const path of listTree(join(dataDir, 'postgres/data'))) expect(statSync(path).mode & 0o077).toBe(0);
  });

  forRoot('belongs to an account that no other service has', async () => {
    await startCluster({ dataDir });
    const { uid, gid } = statSync(join(dataDir, 'postgres/data'));
    expect(uid).toBeGreaterThanOrEqual(60_706);
    expect([uid, gid]).not.toContain(65_534);
    expect(readFileSync('/etc/passwd', 'utf8')).not.toMatch(new RegExp(`^[^:]*:[^:]*:${uid}:`, 'm'));
    expect(statSync(join(dataDir, 'postgres')).uid).toBe(uid);
    expect(statSync(join(dataDir, 'postgres/password')).uid).toBe(uid);
  });

  /** Leaves data as former starts did, in the hands of nobody, and starts again. */
  const takeFromFormerStart = async () => {
    const former = await startCluster({ dataDir });
    await ensureDatabase(former.buildUrl('kept'));
    await former.stop();
    const marker = join(dataDir, 'postgres/moved-to');
    const folder = existsSync(marker) ? readFileSync(marker, 'utf8') : join(dataDir, 'postgres');
    for (const path of listTree(folder)) if (statSync(path).uid !== 0) chownSync(path, 65_534, 65_534);
    const again = await startCluster({ dataDir });
    const isNew = await ensureDatabase(again.buildUrl('kept'));
    return { isNew, owners: new Set(listTree(folder).map((path) => lstatSync(path).uid)) };
  };

  forRoot('of a former start is taken from nobody', async () => {
    const { isNew, owners } = await takeFromFormerStart();
    expect(isNew).toBe(false);
    expect(owners).not.toContain(65_534);
  });

  forRoot('of a former start is taken from nobody in the place that others can reach', async () => {
    chmodSync(dataDir, 0o700);
    const { isNew, owners } = await takeFromFormerStart();
    expect(isNew).toBe(false);
    expect(owners).not.toContain(65_534);
  });
});

describe('a data folder whose data are gone', () => {
  it.each(['data', 'data/PG_VERSION'])('without %s stops the start', async (missing) => {
    const dataDir = mkdtempSync(join(tmpdir(), 'birlik-lost-'));
    chmodSync(dataDir, 0o711);
    const cluster = await startCluster({ dataDir });
    await cluster.stop();
    rmSync(join(dataDir, 'postgres', missing), { recursive: true });
    await expect(startCluster({ dataDir })).rejects.toThrow('Put them back');
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('warns when a system may delete them', async () => {
    const folder = {
      account: undefined,
      folder: '/var/tmp/birlik-x/postgres',
      pgData: '',
      usual: '/root/x/postgres',
    };
    expect(warnOfPlace(folder)).toMatch(
      /many systems empty: stop Birlik, move \/var\/tmp\/birlik-x to \/var\/lib/,
    );
    expect(warnOfPlace({ ...folder, folder: '/srv/birlik/postgres' })).toBeNull();
  });
});
