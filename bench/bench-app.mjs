import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { readCentre } from '../dist/libs/rooms/src/centres/centre-snapshot.read-model.js';
import { NODE_OPTIONS } from '../dist/apps/standalone/src/processes/node-options.js';
import { freePort } from '../dist/apps/standalone/src/processes/free-port.js';
import { cookieOf, HttpWire } from './http-wire.mjs';
import { signIn } from './signed-in-people.mjs';
import { StartedProcess } from './started-process.mjs';

/** Room for as many bookings as a run makes; all other rules stay as the centre has them. */
const LIFTED = {
  memberAdvanceDays: 365,
  organiserAdvanceDays: 365,
  seriesAdvanceDays: 366,
  roomMinimumMinutes: 15,
  deskMinutesPerDay: 1_440,
  deskMinutesPerWeek: 10_080,
  absencesBeforeNear: 100,
  absencesBeforeToday: 100,
};
const API = {
  file: 'dist/apps/api/src/main.js',
  env: {
    NODE_ENV: 'production',
    LOG_LEVEL: 'warn',
    LIMIT_BOOKINGS_PER_MINUTE: '1000000',
    LIMIT_COST_PER_MINUTE: '100000000',
    LIMIT_SIGN_IN_PER_MINUTE: '1000000',
    MAIL_URL: 'smtp://127.0.0.1:1',
  },
};

/**
 * The built API in front of a database with the demo centre; its members are signed in.
 * @param options.profiled whether the API can be asked for processor profiles
 */
export async function startBenchApp(url, { profiled = false } = {}) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const query = async (text, values = []) => (await client.query(text, values)).rows;
  const started = [];

  /** Starts a program of this folder, or the API, on this database. */
  const start = async (file, { env = {}, execArgv = [] } = {}) => {
    const port = await freePort();
    const all = { DATABASE_URL: url, DATABASE_POOL: '12', PORT: String(port), ...env };
    const program = new StartedProcess(file, { env: all, execArgv });
    started.push(program);
    return Object.assign(program, { port });
  };
  const close = async () => {
    await Promise.all(started.map((program) => program.stop()));
    await client.end();
  };

  try {
    const profiler = profiled ? ['--import', new URL('profiled.mjs', import.meta.url).href] : [];
    const api = await start(API.file, { env: API.env, execArgv: [...NODE_OPTIONS, ...profiler] });
    await api.ready(() => HttpWire.once(api.port, { path: '/api/health/ready' }));
    const centreId = await liftRules(api.port, await signIn(query, 'manager@%'));
    return {
      api,
      query,
      close,
      centre: await readCentre({ query }, centreId),
      people: await signIn(query, 'member___@%'),
      start: (file) => start(fileURLToPath(new URL(file, import.meta.url))),
    };
  } catch (error) {
    await close();
    throw error;
  }
}

async function liftRules(port, [manager]) {
  const centres = await HttpWire.once(port, { path: '/api/v1/centres' });
  const { id } = JSON.parse(centres.body).items[0];
  const changed = await HttpWire.once(port, {
    method: 'PATCH',
    path: `/api/v1/centres/${id}/rules`,
    headers: cookieOf(manager),
    body: JSON.stringify(LIFTED),
  });
  if (changed.status !== 200) throw new Error(`the rules were not lifted: ${changed.body}`);
  return id;
}
