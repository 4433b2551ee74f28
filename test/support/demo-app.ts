import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createTemplate, createTestDatabase, installMovableClock, setClock } from '@birlik/testing';
import type { Browser } from 'playwright-core';
import { launchBrowser } from './chromium.js';
import { HttpClient } from './http-client.js';
import { openPage, type OpenedPage, type PageOptions } from './opened-page.js';
import { startApi, startWorker } from './servers.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** A Tuesday at ten: every area is open and people are coming in, whatever the hour of the machine is. */
export const MORNING = '2026-11-24T10:00:00+05:00';
const PASSWORD = 'birlik-demo';

/** The demo centre on a Tuesday morning, its API and worker as processes of their own, and a browser. */
export interface DemoApp {
  readonly url: string;
  readonly databaseUrl: string;
  readonly centreId: string;
  /** The folder with the mails that went out. */
  readonly mailbox: string;
  readonly browser: Browser;
  /** The API as somebody of the demo sees it: `member`, `member007`, `organiser`, `desk`, `manager`. */
  account(login: string): Promise<HttpClient>;
  /** A browser window of its own; of `login`, or of nobody. */
  open(drafts: PageOptions & { readonly login?: string }): Promise<OpenedPage>;
  close(): Promise<void>;
}

export const credentialsOf = (login: string) => ({ login: `${login}@birlik.example`, password: PASSWORD });

export async function startDemoApp(): Promise<DemoApp> {
  const template = await createTemplate('birlik_demo_morning', prepare);
  const database = await createTestDatabase({ template });
  await installMovableClock(database.url);
  await setClock(database.url, MORNING);
  const mailbox = mkdtempSync(join(tmpdir(), 'birlik-mailbox-'));
  const options = {
    databaseUrl: database.url,
    env: {
      MAIL_URL: `file:${mailbox}`,
      LIMIT_SIGN_IN_PER_MINUTE: '100000',
      LIMIT_BOOKINGS_PER_MINUTE: '100000',
      LIMIT_COST_PER_MINUTE: '100000000',
      // Tests wait for mails and offers; people have more time.
      SWEEP_SECONDS: '2',
      // The morning of the tests is another than that of this machine.
      CLOCK_TOLERANCE_SECONDS: '0',
    },
  };
  const [api, worker, browser] = await Promise.all([
    startApi(options),
    startWorker(options),
    launchBrowser(),
  ]);
  const accounts = new Map<string, Promise<HttpClient>>();
  const account = (login: string) => {
    const known = accounts.get(login);
    if (known) return known;
    const { login: address, password } = credentialsOf(login);
    const signingIn = new HttpClient(api.url).signIn(address, password);
    accounts.set(login, signingIn);
    return signingIn;
  };
  const centres = await new HttpClient(api.url).send('/api/v1/centres');
  return {
    url: api.url,
    databaseUrl: database.url,
    centreId: centres.body.items[0].id as string,
    mailbox,
    browser,
    account,
    open: async ({ login, ...drafts }) => {
      const cookie = login ? (await account(login)).cookieHeader() : '';
      return openPage(browser, api.url, cookie, drafts);
    },
    close: async () => {
      await browser.close();
      await Promise.all([api.stop(), worker.stop()]);
      await database.drop();
      rmSync(mailbox, { recursive: true, force: true });
    },
  };
}

/** The month of the demo is lived through up to the morning, not up to the hour of the machine. */
async function prepare(databaseUrl: string): Promise<void> {
  const run = spawnSync(process.execPath, [join(ROOT, 'dist/apps/worker/src/prepare.js')], {
    cwd: ROOT,
    env: { ...process.env, DATABASE_URL: databaseUrl, PGOPTIONS: `-c birlik.now=${MORNING}` },
    encoding: 'utf8',
  });
  if (run.status !== 0)
    throw new Error(`The demo centre could not be prepared:\n${run.stdout}\n${run.stderr}`);
}
