import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { escapeLiteral } from 'pg';
import { parse } from 'yaml';
import { grantRights, runMigrations, type Sql } from '@birlik/database';
import { ask } from '@birlik/testing';
import { type Cluster, ensureDatabase, startCluster } from '../apps/standalone/src/postgres/index.js';
import { describeWith } from './support/needs.js';
import { freePort } from './support/servers.js';
import { waitUntil } from './support/wait-until.js';

const COMPOSE_FILE = 'docker/compose.yml';

interface Service {
  readonly image: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly command?: readonly string[];
  readonly volumes?: readonly string[];
  readonly depends_on?: Readonly<Record<string, object>>;
  readonly read_only?: boolean;
  readonly cap_drop?: readonly string[];
  readonly cap_add?: readonly string[];
  readonly security_opt?: readonly string[];
  readonly mem_limit?: string;
  readonly pids_limit?: number;
}

const compose = parse(readFileSync(COMPOSE_FILE, 'utf8'), { merge: true }) as {
  readonly services: Readonly<Record<string, Service>>;
  readonly volumes: Readonly<Record<string, null>>;
};
const services = Object.entries(compose.services);
const serviceOf = (name: string) => compose.services[name]!;
const readsSetting = (name: string, setting: string) =>
  JSON.stringify(serviceOf(name).environment).includes(`\${${setting}`);

describe('the compose file', () => {
  it('names only services and volumes that exist', () => {
    for (const [, { depends_on = {}, volumes = [] }] of services) {
      for (const other of Object.keys(depends_on)) expect(compose.services).toHaveProperty(other);
      for (const volume of volumes.map((text) => text.split(':')[0]!))
        if (!volume.startsWith('.')) expect(compose.volumes).toHaveProperty(volume);
    }
  });

  it.each(services)('closes the container of %s', (name, service) => {
    expect(service.read_only).toBe(true);
    expect(service.cap_drop).toEqual(['ALL']);
    expect(service.security_opt).toEqual(['no-new-privileges:true']);
    expect(service.mem_limit).toMatch(/^\d+[mg]$/);
    expect(service.pids_limit).toBeGreaterThan(0);
    if (name !== 'postgres') expect(service.cap_add).toBeUndefined();
  });

  it('gives each process the password of its own account alone, and nobody that of the superuser', () => {
    const passwords = ['POSTGRES_PASSWORD', 'OWNER_PASSWORD', 'API_PASSWORD', 'WORKER_PASSWORD'];
    const read = (name: string) => passwords.filter((password) => readsSetting(name, password));
    expect(read('migrate')).toEqual(['OWNER_PASSWORD']);
    expect(read('api')).toEqual(['API_PASSWORD']);
    expect(read('worker')).toEqual(['WORKER_PASSWORD']);
    for (const [name, account] of Object.entries({
      migrate: 'birlik',
      api: 'birlik_api',
      worker: 'birlik_worker',
    }))
      expect(serviceOf(name).environment!.DATABASE_URL).toMatch(new RegExp(`^postgres://${account}:`));
    expect(serviceOf('postgres').environment!.POSTGRES_USER).toBe('postgres');
  });

  it('lists every setting that it reads in the example', () => {
    const example = readFileSync('docker/.env.example', 'utf8');
    const read = [...readFileSync(COMPOSE_FILE, 'utf8').matchAll(/(?<!\$)\$\{([A-Z_]+)/g)].map(
      ([, name]) => name!,
    );
    const optional = ['ALLOW_UNSAFE', 'BIRLIK_IMAGE'];
    for (const name of new Set(read))
      if (!optional.includes(name)) expect(example).toMatch(new RegExp(`^(# )?${name}=`, 'm'));
  });
});

/** The statements of the file as psql sends them: its variables come from the environment. */
function statementsOf(file: string, environment: Readonly<Record<string, string>>): string[] {
  const variables = new Map<string, string>();
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => {
      const [, name, variable] = /^\\getenv (\w+) (\w+)$/.exec(line) ?? [];
      if (name) variables.set(name, environment[variable!]!);
      return !name && !line.startsWith('--');
    });
  return lines
    .join('\n')
    .replace(/:'(\w+)'/g, (_, name: string) => escapeLiteral(variables.get(name)!))
    .split(';\n')
    .filter((statement) => statement.trim() !== '');
}

describe('the accounts that the image of PostgreSQL makes', () => {
  const passwords = { OWNER_PASSWORD: "ow'ner", API_PASSWORD: 'a1', WORKER_PASSWORD: 'w1' };
  const dataDir = mkdtempSync(join(tmpdir(), 'birlik-accounts-'));
  let cluster: Cluster;
  const urlOf = (account: string, password: string) => {
    const url = new URL(cluster.buildUrl('birlik'));
    [url.username, url.password] = [account, encodeURIComponent(password)];
    return url.href;
  };
  const urls = () => ({
    owner: urlOf('owner_of_tables', passwords.OWNER_PASSWORD),
    api: urlOf('birlik_api', passwords.API_PASSWORD),
    worker: urlOf('birlik_worker', passwords.WORKER_PASSWORD),
  });

  beforeAll(async () => {
    chmodSync(dataDir, 0o711);
    cluster = await startCluster({ dataDir });
    await ensureDatabase(cluster.buildUrl('birlik'));
    for (const statement of statementsOf('docker/accounts.sql', passwords))
      // Here the superuser is called birlik, as that of the image is called postgres.
      await ask(
        cluster.buildUrl('birlik'),
        statement.replace(/(ROLE|OWNER TO) birlik\b/, '$1 owner_of_tables'),
      );
  }, 60_000);
  afterAll(async () => {
    await cluster.destroyCluster();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('let the owner migrate without being a superuser, and API and worker work without owning anything', async () => {
    expect(await runMigrations(urls().owner)).not.toEqual([]);
    await grantRights({
      query: (text: string, values: unknown[] = []) => ask(urls().owner, text, values),
    } as Sql);
    const accounts = await ask(
      cluster.buildUrl('birlik'),
      `SELECT rolname AS name, rolsuper OR rolcreatedb OR rolcreaterole OR rolbypassrls AS "isMore",
         EXISTS (SELECT 1 FROM pg_class WHERE relowner = r.oid) AS owns
       FROM pg_roles r WHERE rolname ~ '^(birlik_|owner_)' ORDER BY rolname`,
    );
    expect(accounts).toEqual([
      { name: 'birlik_api', isMore: false, owns: false },
      { name: 'birlik_worker', isMore: false, owns: false },
      { name: 'owner_of_tables', isMore: false, owns: true },
    ]);
    for (const url of [urls().api, urls().worker]) {
      await expect(ask(url, 'SELECT count(*)::int AS many FROM booking')).resolves.toEqual([{ many: 0 }]);
      await expect(ask(url, 'DROP TABLE booking')).rejects.toMatchObject({ code: '42501' });
      await expect(ask(url, 'DELETE FROM audit')).rejects.toMatchObject({ code: '42501' });
    }
  });

  it('let no other account in', async () => {
    await ask(cluster.buildUrl('birlik'), `CREATE ROLE stranger LOGIN PASSWORD 's'`);
    await expect(ask(urlOf('stranger', 's'), 'SELECT 1')).rejects.toMatchObject({ code: '42501' });
  });
});

describeWith('redis', 'the queue of the compose file', () => {
  /** Runs the command of the service in folders of the test, as sh of its image would. */
  const start = async (password: string) => {
    const folder = mkdtempSync(join(tmpdir(), 'birlik-queue-'));
    const port = await freePort();
    const script = serviceOf('redis')
      .command![2]!.replaceAll('$$', '$')
      .replaceAll('/tmp/', `${folder}/`)
      .replace('--dir /data', `--dir ${folder} --port ${port} --bind 127.0.0.1`);
    const child = spawn('sh', ['-c', script], { env: { PATH: process.env.PATH, REDIS_PASSWORD: password } });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
    return { folder, port, child, ended, says: () => output };
  };
  const ping = async (port: number, password: string) => {
    const child = spawn('redis-cli', ['-p', `${port}`, 'ping'], {
      env: { PATH: process.env.PATH, ...(password && { REDISCLI_AUTH: password }) },
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
    await new Promise((resolve) => child.once('close', resolve));
    return output;
  };

  it('asks for its password, which is no argument of its process', async () => {
    const redis = await start('opensesame');
    try {
      await waitUntil('it answers', 10, async () => (await ping(redis.port, 'opensesame')).includes('PONG'));
      expect(await ping(redis.port, '')).toContain('NOAUTH');
      expect(readFileSync(`/proc/${redis.child.pid}/cmdline`, 'utf8')).not.toContain('opensesame');
    } finally {
      redis.child.kill();
      await redis.ended;
      rmSync(redis.folder, { recursive: true, force: true });
    }
  });

  it('does not start without one', async () => {
    const redis = await start('');
    expect(await redis.ended).toBe(1);
    expect(redis.says()).toContain('REDIS_PASSWORD');
    rmSync(redis.folder, { recursive: true, force: true });
  });
});
