import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import {
  aCentre,
  aFrontDesk,
  aManager,
  aMember,
  anOrganiser,
  aSession,
  type CentreOptions,
  createTestDatabase,
  installMovableClock,
  openLibraries,
  type TestCentre,
  type TestPerson,
} from '@birlik/testing';
import { type Server, startApi, startWorker } from './servers.js';
import { Visitor } from './visitor.js';

/** A mail as the local mailbox keeps it. */
export interface KeptMail {
  readonly messageId: string;
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  readonly calendar: string | null;
}

export interface TestAppOptions extends CentreOptions {
  /** Variables of the API and of the worker. */
  readonly env?: Readonly<Record<string, string>>;
  readonly worker?: boolean;
  /** Puts a clock that `moveClock` moves behind the database's time. */
  readonly movableClock?: boolean;
}

/** A database, a small centre, an API and perhaps a worker, all of one test file. */
export interface TestApp {
  readonly url: string;
  readonly databaseUrl: string;
  readonly libraries: INestApplicationContext;
  readonly centre: TestCentre;
  readonly api: Server;
  worker: Server | null;
  /** Starts a worker; `env besides that of the app. */
  startWorker(env?: Readonly<Record<string, string>>): Promise<Server>;
  startApi(env?: Readonly<Record<string, string>>, port?: number): Promise<Server>;
  visit(person: TestPerson): Promise<Visitor>;
  member(): Promise<Visitor & { readonly person: TestPerson }>;
  organiser(): Promise<Visitor & { readonly person: TestPerson & { organisationId: string } }>;
  frontDesk(): Promise<Visitor & { readonly person: TestPerson }>;
  manager(): Promise<Visitor & { readonly person: TestPerson }>;
  /** What the worker has mailed to this address until now. */
  mailTo(address: string): KeptMail[];
  close(): Promise<void>;
}

/** Limits that a test meets only when it asks for them, and a worker that looks every second. */
const WIDE = { LIMIT_SIGN_IN_PER_MINUTE: '100000', LIMIT_BOOKINGS_PER_MINUTE: '100000', SWEEP_SECONDS: '1' };

export async function startTestApp({
  env,
  worker,
  movableClock,
  ...drafts
}: TestAppOptions = {}): Promise<TestApp> {
  const database = await createTestDatabase();
  if (movableClock) await installMovableClock(database.url);
  const mailbox = mkdtempSync(join(tmpdir(), 'birlik-mailbox-'));
  const settings = { ...WIDE, MAIL_URL: `file:${mailbox}`, ...env };
  const libraries = await openLibraries(database.url, { pool: 4 });
  const centre = await aCentre(libraries, drafts);
  const running = new Set<Server>();
  const started = async (starting: Promise<Server>): Promise<Server> => {
    const server = await starting;
    running.add(server);
    const gone = async <T>(end: () => Promise<T>) => {
      running.delete(server);
      return end();
    };
    return { ...server, stop: () => gone(() => server.stop()), kill: () => gone(() => server.kill()) };
  };
  const start = {
    api: (more = {}, port?: number) =>
      started(startApi({ databaseUrl: database.url, env: { ...settings, ...more }, ...(port && { port }) })),
    worker: (more = {}) => started(startWorker({ databaseUrl: database.url, env: { ...settings, ...more } })),
  };
  const [api, first] = await Promise.all([start.api(), worker ? start.worker() : null]);
  const visit = async <P extends TestPerson>(person: P) =>
    Object.assign(new Visitor(api.url, await aSession(libraries, person)), { person });
  return {
    url: api.url,
    databaseUrl: database.url,
    libraries,
    centre,
    api,
    worker: first,
    startWorker: start.worker,
    startApi: start.api,
    visit,
    member: async () => visit(await aMember(libraries, centre.id)),
    organiser: async () => visit(await anOrganiser(libraries, centre.id)),
    frontDesk: async () => visit(await aFrontDesk(libraries, centre.id)),
    manager: async () => visit(await aManager(libraries, centre.id)),
    mailTo: (address) => mailsIn(mailbox).filter((mail) => mail.to.address === address),
    close: async () => {
      await Promise.all([...running].map((server) => server.stop()));
      await libraries.close();
      await database.drop();
      rmSync(mailbox, { recursive: true, force: true });
    },
  };
}

function mailsIn(folder: string): KeptMail[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json') && !name.startsWith('.'))
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as KeptMail);
}
