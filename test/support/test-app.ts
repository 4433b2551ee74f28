import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { HOUR, type Instant } from '@birlik/kernel';
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
  MORNING,
  nowOf,
  openLibraries,
  type RuleChanges,
  setClock,
  type TestCentre,
  type TestDatabase,
  type TestOrganiser,
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
  readonly calendars: readonly { readonly method: string; readonly content: string }[];
}

/** Somebody's program, and whose it is. */
export type VisitorOf<P extends TestPerson> = Visitor & { readonly person: P };

/** A slot as a request writes it. */
export interface RequestedSlot {
  readonly start: string;
  readonly end: string;
}

/** The body of a booking: some spaces of the centre for a slot. */
export interface RequestedBooking extends RequestedSlot {
  readonly centreId: string;
  readonly spaceIds: string[];
}

type Env = Readonly<Record<string, string>>;

export interface TestAppOptions extends CentreOptions {
  /** Variables of the API and of the worker. */
  readonly env?: Env;
  readonly worker?: boolean;
  /** `morning`, the default: a clock that shows a Tuesday morning and that `moveClock` moves. `real`: that of PostgreSQL. */
  readonly clock?: 'morning' | 'real';
  /** Each commit waits for the disk: for tests that kill what wrote it. */
  readonly durable?: boolean;
  /** A migrated database of a server that the test may stop; else one of the test run. */
  readonly database?: TestDatabase;
}

/**
 * Limits that a test meets only when it asks for them, and a worker that looks every second and believes a clock
 * that the test moves.
 */
const WIDE = {
  LIMIT_SIGN_IN_PER_MINUTE: '100000',
  LIMIT_BOOKINGS_PER_MINUTE: '100000',
  LIMIT_COST_PER_MINUTE: '100000000',
  SWEEP_SECONDS: '1',
  CLOCK_TOLERANCE_SECONDS: '0',
};

/** A database, a small centre, an API and perhaps a worker, all of one test file. */
export async function startTestApp(options: TestAppOptions = {}): Promise<TestApp> {
  const { env, worker = false, clock = 'morning', durable = false, database: own, ...centre } = options;
  const database = own ?? (await createTestDatabase({ durable }));
  if (clock === 'morning') {
    await installMovableClock(database.url);
    await setClock(database.url, MORNING);
  }
  const libraries = await openLibraries(database.url, { pool: 4 });
  const app = new TestApp(database, libraries, { ...WIDE, ...env }, centre);
  await app.open(worker);
  return app;
}

export class TestApp {
  /** The centre of this moment; `useNewCentre` makes another. */
  centre: TestCentre;
  api: Server;
  worker: Server | null = null;
  private readonly mailbox = mkdtempSync(join(tmpdir(), 'birlik-mailbox-'));
  private readonly running = new Set<Server>();

  /** Made by `startTestApp`. */
  constructor(
    private readonly database: { readonly url: string; drop(): Promise<void> },
    readonly libraries: INestApplicationContext,
    private readonly env: Env,
    private readonly centreOptions: CentreOptions,
  ) {}

  get url(): string {
    return this.api.url;
  }

  get databaseUrl(): string {
    return this.database.url;
  }

  async open(worker: boolean): Promise<void> {
    await this.useNewCentre();
    [this.api, this.worker] = await Promise.all([this.startApi(), worker ? this.startWorker() : null]);
  }

  /** A centre that nobody has booked in: what a test does here, no other test sees. */
  async useNewCentre(options: CentreOptions = this.centreOptions): Promise<TestCentre> {
    this.centre = await aCentre(this.libraries, options);
    return this.centre;
  }

  /** Starts an API besides the one that runs; `env` besides that of the app. */
  startApi(env: Env = {}, port?: number): Promise<Server> {
    return this.start(startApi, env, port);
  }

  /** Starts a worker; `live`: it need not be ready, because something is away. */
  startWorker(env: Env = {}, { live = false } = {}): Promise<Server> {
    return this.start((options) => startWorker({ ...options, live }), env);
  }

  private async start(starting: typeof startApi, env: Env, port?: number): Promise<Server> {
    const all = { MAIL_URL: `file:${this.mailbox}`, ...this.env, ...env };
    const server = await starting({ databaseUrl: this.databaseUrl, env: all, ...(port && { port }) });
    const tracked: Server = {
      ...server,
      stop: () => this.end(tracked, server.stop),
      kill: () => this.end(tracked, server.kill),
    };
    this.running.add(tracked);
    return tracked;
  }

  private end(server: Server, how: () => Promise<void>): Promise<void> {
    this.running.delete(server);
    return how();
  }

  async visit<P extends TestPerson>(person: P): Promise<VisitorOf<P>> {
    const token = await aSession(this.libraries, person);
    return Object.assign(new Visitor(this.url, token), { person });
  }

  async member(): Promise<VisitorOf<TestPerson>> {
    return this.visit(await aMember(this.libraries, this.centre.id));
  }

  async organiser(): Promise<VisitorOf<TestOrganiser>> {
    return this.visit(await anOrganiser(this.libraries, this.centre.id));
  }

  async frontDesk(): Promise<VisitorOf<TestPerson>> {
    return this.visit(await aFrontDesk(this.libraries, this.centre.id));
  }

  async manager(): Promise<VisitorOf<TestPerson>> {
    return this.visit(await aManager(this.libraries, this.centre.id));
  }

  /** Now of the database. */
  now(): Promise<Instant> {
    return nowOf(this.databaseUrl);
  }

  /** Hours on the clock face: it begins so many hours after the next full one. */
  async slotIn(hours: number, length = 1): Promise<RequestedSlot> {
    const start = Math.ceil((await this.now()) / HOUR) * HOUR + hours * HOUR;
    return { start: new Date(start).toISOString(), end: new Date(start + length * HOUR).toISOString() };
  }

  /** A slot in the space or spaces with these codes. */
  async draft(
    codes: string | readonly string[],
    inHours: number,
    length?: number,
  ): Promise<RequestedBooking> {
    const spaceIds = [codes].flat().map((code) => this.centre.findSpace(code).id);
    return { centreId: this.centre.id, spaceIds, ...(await this.slotIn(inHours, length)) };
  }

  /** Changes rules as a manager does. @returns what the same rules were before */
  async changeRules(changes: RuleChanges): Promise<RuleChanges> {
    const manager = await this.manager();
    const path = `/centres/${this.centre.id}`;
    const { rules } = (await manager.send(path)).body as { rules: RuleChanges };
    await change(manager, `${path}/rules`, changes);
    return Object.fromEntries(Object.keys(changes).map((name) => [name, rules[name]!]));
  }

  /** Changes a space as a manager does. */
  async changeSpace(code: string, changes: object): Promise<void> {
    const path = `/centres/${this.centre.id}/spaces/${this.centre.findSpace(code).id}`;
    await change(await this.manager(), path, changes);
  }

  /** What the worker has mailed to this address until now. */
  mailTo(address: string): KeptMail[] {
    return readdirSync(this.mailbox)
      .filter((name) => name.endsWith('.json') && !name.startsWith('.'))
      .map((name) => JSON.parse(readFileSync(join(this.mailbox, name), 'utf8')) as KeptMail)
      .filter((mail) => mail.to.address === address);
  }

  async close(): Promise<void> {
    await Promise.all([...this.running].map((server) => server.stop()));
    await this.libraries.close();
    await this.database.drop();
    rmSync(this.mailbox, { recursive: true, force: true });
  }
}

async function change(manager: Visitor, path: string, changes: object): Promise<void> {
  const { status, body } = await manager.send(path, { method: 'PATCH', body: changes });
  if (status !== 200) throw new Error(`${path} was not changed: ${status} ${JSON.stringify(body)}`);
}
