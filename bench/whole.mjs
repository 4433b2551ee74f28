import { withClient } from '../dist/apps/standalone/src/postgres/connect.js';
import { startBenchApp } from './bench-app.mjs';
import { median, pairedRatio, percentile, table } from './figures.mjs';
import { HttpWire } from './http-wire.mjs';
import { LiveChanges } from './live-changes.mjs';
import { operationsOf } from './operations.mjs';
import { postgresTime } from './postgres-time.mjs';
import { askOne } from './rounds.mjs';
import { signIn } from './signed-in-people.mjs';
import { TakenMails } from './taken-mails.mjs';

const CLIENTS = 16;
const BOOKINGS_A_ROUND = 600;
const GOALS = { ratio: 1.6, bookingMs: 6, lateMs: 2_000, liveMs: 500, idleShare: 0.005 };
const RATE = { perSecond: 200, seconds: 15 };
const IDLE_MS = 20_000;
const QUIET_MS = 3_000;
/** What a fresh program compiles and prepares is not what it costs while nobody uses it. */
const SETTLES_MS = 40_000;

/**
 * What a booking costs until its confirmation is taken by a mail server: processor time of API, worker and PostgreSQL,
 * against a bare loop that writes the same rows and sends the same mails. Then how late confirmations are under load,
 * and what the system costs while nobody uses it.
 */
export async function whole(cluster, { rounds, profileTo }) {
  // The worker would send the mails of the loop, so that has a database of its own.
  const urls = { product: await cluster.database('whole'), loop: await cluster.database('whole_loop') };
  const system = await startSystem(urls, Boolean(profileTo));
  try {
    await pause(SETTLES_MS);
    const idle = await measureIdle(system);
    const create = operationsOf(system.app.centre, system.app.people).create;
    const results = { product: [], reference: [] };
    for (let round = -1; round < rounds; round++)
      for (const side of round % 2 ? ['product', 'reference'] : ['reference', 'product']) {
        await system.vacuum();
        const result = await system[side](take(create, BOOKINGS_A_ROUND));
        if (round >= 0) results[side].push(result);
      }
    report(results);
    reportLateness(await system.rush(create));
    // A machine may take more for waking a program than the program does: the empty one is not counted.
    const idleShare = idle.slice(0, -1).reduce((sum, [, share]) => sum + share, 0);
    const byProgram = idle.map(([name, share]) => `${name} ${(share * 100).toFixed(2)}`).join(', ');
    hold(
      idleShare <= GOALS.idleShare,
      `idle: ${(idleShare * 100).toFixed(2)} % of one core (≤ ${GOALS.idleShare * 100} %): ${byProgram}`,
    );
  } finally {
    await system.close();
  }
}

async function startSystem(urls, profiled) {
  const app = await startBenchApp(urls.product, { profiled });
  // What the demo centre has to say is not measured.
  await app.query(`UPDATE message SET state = 'void' WHERE state = 'planned'`);
  await copySessions(app.query, urls.loop);
  const sink = await app.start('./mail-sink.mjs');
  await sink.said();
  const env = {
    MAIL_URL: `smtp://127.0.0.1:${sink.port}`,
    PUBLIC_URL: 'http://127.0.0.1',
    NODE_ENV: 'production',
  };
  const worker = await app.startWorker(env);
  const loop = await app.start('./reference-whole.mjs', { env: { ...env, DATABASE_URL: urls.loop } });
  const postgres = await postgresTime(app.query);
  await pause(QUIET_MS);
  const mails = new TakenMails(sink);
  const empty = await app.start('./empty-program.mjs');
  const programs = { api: () => app.api.cpuMs(), worker: () => worker.cpuMs(), postgres };
  return {
    app,
    programs,
    empty,
    vacuum: async () => {
      for (const url of Object.values(urls))
        await withClient(url, (client) => client.query('VACUUM ANALYZE'));
    },
    product: (drafts) =>
      mails.measure(Object.values(programs), drafts.length, () => bookAll(app.api.port, drafts)),
    reference: (drafts) =>
      mails.measure([() => loop.cpuMs(), postgres], drafts.length, () =>
        loop.ask({ calls: drafts.map(({ call: [, ...values] }) => values), workers: CLIENTS }),
      ),
    rush: (create) => rushOf(app, mails, create),
    close: () => app.close(),
  };
}

/** People are signed in to both databases. */
async function copySessions(query, url) {
  const sessions = await query('SELECT token_hash, person_id, expires_at FROM session');
  const columns = ['token_hash', 'person_id', 'expires_at'];
  await withClient(url, (client) =>
    client.query(
      `INSERT INTO session (${columns}) SELECT * FROM unnest($1::bytea[], $2::uuid[], $3::timestamptz[])`,
      columns.map((column) => sessions.map((row) => row[column])),
    ),
  );
}

/** Bookings at a rate. @returns how long their answers took, and how late confirmations and live changes were, in ms */
async function rushOf(app, mails, create) {
  const [{ now }] = await app.query('SELECT now()');
  const before = await mails.count();
  const count = RATE.perSecond * RATE.seconds;
  const [watcher] = await signIn(app.query, 'desk@%');
  const live = await LiveChanges.open(app.api.port, app.centre.id, watcher);
  const { times: answers, answered } = await bookAtRate(app.api.port, take(create, count));
  await mails.awaitMails(before + count);
  await pause(500);
  const late = await app.query(
    `SELECT (extract(epoch FROM sent_at - planned_at) * 1000)::float8 AS ms FROM message
     WHERE kind = 'confirmation' AND state = 'sent' AND sent_at > $1`,
    [now],
  );
  live.close();
  return { answers, late: late.map(({ ms }) => ms), live: live.lateness(answered), count };
}

async function bookAll(port, drafts) {
  const wires = await Promise.all(Array.from({ length: CLIENTS }, () => HttpWire.open(port)));
  let next = 0;
  await Promise.all(
    wires.map(async (wire) => {
      while (next < drafts.length) await askOne(wire, drafts[next++]);
    }),
  );
  wires.forEach((wire) => wire.close());
}

/** An open loop: a booking is asked for when its time has come, however long the others wait. */
async function bookAtRate(port, drafts) {
  const free = [];
  const began = performance.now();
  const times = [];
  const answered = new Map();
  await Promise.all(
    drafts.map(async (draft, i) => {
      const due = began + (i * 1_000) / RATE.perSecond;
      await pause(Math.max(0, due - performance.now()));
      const wire = free.pop() ?? (await HttpWire.open(port));
      const { body } = await askOne(wire, draft);
      free.push(wire);
      answered.set(JSON.parse(body).id, performance.now());
      times.push(performance.now() - due);
    }),
  );
  free.forEach((wire) => wire.close());
  return { times, answered };
}

async function measureIdle({ programs: { ...programs }, empty }) {
  programs['an empty program'] = () => empty.cpuMs();
  const used = () => Object.entries(programs).map(([name, cpu]) => [name, cpu()]);
  const before = Object.fromEntries(used());
  await pause(IDLE_MS);
  return used().map(([name, cpu]) => [name, (cpu - before[name]) / IDLE_MS]);
}

function report({ product, reference }) {
  const sum = (side) => side.map(({ cpu }) => cpu.reduce((a, b) => a + b, 0));
  const of = (side, i) => median(side.map(({ cpu }) => cpu[i])).toFixed(2);
  const ratio = pairedRatio(sum(product), sum(reference));
  const all = median(sum(product));
  console.log(
    table(
      ['', 'API or loop ms', 'worker ms', 'PostgreSQL ms', 'all ms'],
      [
        ['Birlik', of(product, 0), of(product, 1), of(product, 2), all.toFixed(2)],
        ['A: bare loop', of(reference, 0), '', of(reference, 1), median(sum(reference)).toFixed(2)],
      ],
    ),
  );
  hold(
    ratio.median <= GOALS.ratio,
    `processor time ÷ A ${ratio.median.toFixed(2)} [${ratio.least.toFixed(2)}–${ratio.most.toFixed(2)}] (≤ ${GOALS.ratio})`,
  );
  hold(
    all <= GOALS.bookingMs,
    `a booking until its mail was taken: ${all.toFixed(2)} ms (≤ ${GOALS.bookingMs})`,
  );
}

function reportLateness({ answers, late, live, count }) {
  const [p50, p99] = [percentile(late, 0.5), percentile(late, 0.99)];
  hold(
    late.length === count,
    `${count} bookings at ${RATE.perSecond} a second: ${late.length} confirmations`,
  );
  hold(
    p99 <= GOALS.lateMs,
    `they were late by p50 ${p50.toFixed(0)}, p99 ${p99.toFixed(0)} ms (≤ ${GOALS.lateMs})`,
  );
  hold(
    live.length === count && percentile(live, 0.99) <= GOALS.liveMs,
    `${live.length} live changes, behind the answer by p50 ${percentile(live, 0.5).toFixed(0)}, p99 ${percentile(live, 0.99).toFixed(0)} ms (≤ ${GOALS.liveMs})`,
  );
  console.log(
    `       answers: p50 ${percentile(answers, 0.5).toFixed(0)}, p99 ${percentile(answers, 0.99).toFixed(0)} ms`,
  );
}

const take = (operation, count) => Array.from({ length: count }, () => operation.next());
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

function hold(kept, what) {
  console.log(`${kept ? 'kept  ' : 'MISSED'} ${what}`);
  if (!kept) process.exitCode = 1;
}
