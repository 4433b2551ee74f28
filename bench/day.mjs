import { addDays, formatInstant, instantAt, localDateOf } from '../dist/libs/kernel/src/index.js';
import { readCentre } from '../dist/libs/rooms/src/centres/centre-snapshot.read-model.js';
import { listAtoms } from '../dist/libs/rooms/src/index.js';
import { startBenchApp } from './bench-app.mjs';
import { startFastify } from './compare.mjs';
import { median, pairedRatio, table } from './figures.mjs';
import { cookieOf, HttpWire } from './http-wire.mjs';
import { askOne, interleave, overHttp } from './rounds.mjs';
import { addOrganisers } from './signed-in-people.mjs';

const ROOMS = 50;
const HOURS = [10, 11, 12, 13, 14, 15];
/** A working day behind the bookings of the demo centre. */
const DAYS_AHEAD = 40;
const GOALS = { bytes: 25_000, ratio: 0.4, unchanged: 3 };

/** The plan of a day with 300 bookings in 50 rooms: its size, its speed, and its speed when nothing has changed. */
export async function day(cluster, { rounds, seconds }) {
  const app = await startBenchApp(await cluster.database('day'));
  try {
    const date = await fillDay(app);
    const path = `/api/v1/centres/${app.centre.id}/day-plan?date=${date}&kind=room`;
    const [reader] = app.people;
    const headers = cookieOf(reader);
    const { etag, body } = await readTagged(app, { path, headers });
    const bookings = JSON.parse(body).rooms.flatMap(({ busy }) => busy).length;
    const changed = readingOf({ path, headers }, 200);
    const unchanged = readingOf({ path, headers: { ...headers, 'if-none-match': etag } }, 304);
    const fastify = await startFastify(app);
    const api = overHttp(app.api);
    const sides = {
      api: (_, time) => api(changed, time),
      unchanged: (_, time) => api(unchanged, time),
      fastify: (_, time) => overHttp(fastify)(changed, time),
    };
    report(await interleave(sides, null, { rounds, seconds }), { bytes: Buffer.byteLength(body), bookings });
  } finally {
    await app.close();
  }
}

/** Makes rooms of desks until there are enough, and books every hour of them for somebody else. @returns the date */
async function fillDay(app) {
  const { query, api } = app;
  await query(
    `UPDATE space SET kind = 'room' WHERE id IN (
       SELECT id FROM space WHERE kind = 'desk' ORDER BY code LIMIT $1 - (SELECT count(*) FROM space WHERE kind = 'room'))`,
    [ROOMS],
  );
  await query('UPDATE centre SET version = version + 1');
  await query(`SELECT pg_notify('birlik_centre', id::text) FROM centre`);
  app.centre = await readCentre({ query }, app.centre.id);
  const rooms = [...app.centre.spaces.values()].filter(({ kind }) => kind === 'room');
  const single = rooms.filter((room) => listAtoms(room).length === 1 && room.setupMinutes === 0);
  const { zone, id: centreId } = app.centre;
  const date = addDays(localDateOf(Date.now(), zone), DAYS_AHEAD);
  const drafts = single.flatMap((room) => HOURS.map((hour) => ({ room, hour })));
  const people = await addOrganisers(query, centreId, drafts.length);
  const wire = await HttpWire.open(api.port);
  for (const [i, { room, hour }] of drafts.entries()) {
    const [start, end] = [hour, hour + 1].map((h) => formatInstant(instantAt(date, `${h}:00`, zone), zone));
    const { organisationId } = people[i];
    const body = { centreId, spaceIds: [room.id], organisationId, start, end, title: `Кездесу ${i}` };
    await askOne(wire, {
      status: 201,
      request: {
        method: 'POST',
        path: '/api/v1/bookings',
        headers: { ...cookieOf(people[i]), 'idempotency-key': `day-${i}` },
        body: JSON.stringify(body),
      },
    });
  }
  wire.close();
  await query('VACUUM ANALYZE');
  return date;
}

/** Without a worker nothing is relayed, so what waits is numbered here. */
async function readTagged({ api, query }, request) {
  await query('UPDATE outbox SET relayed_seq = id WHERE relayed_seq IS NULL');
  await query(`SELECT pg_notify('birlik_live', '')`);
  for (let n = 0; n < 50; n++) {
    const answer = await HttpWire.once(api.port, request);
    if (answer.etag) return answer;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the plan has no tag');
}

function readingOf(request, status) {
  return { next: () => ({ request, status }), used: () => undefined };
}

function report({ api, unchanged, fastify }, { bytes, bookings }) {
  const rates = (side) => side.map(({ perSecond }) => perSecond);
  const cpu = (side) => median(side.map(({ cpuEach }) => cpuEach)).toFixed(2);
  const line = (name, side) => [name, Math.round(median(rates(side))), cpu(side)];
  console.log(
    table(
      ['plan of a day', '/s', 'CPU ms'],
      [line('API', api), line('API, unchanged', unchanged), line('A: Fastify', fastify)],
    ),
  );
  hold(
    bytes <= GOALS.bytes,
    `${bookings} bookings: ${bytes.toLocaleString('en')} bytes (≤ ${GOALS.bytes.toLocaleString('en')})`,
  );
  const whole = pairedRatio(rates(api), rates(fastify));
  hold(
    whole.median >= GOALS.ratio,
    `API ÷ A ${whole.median.toFixed(2)} [${whole.least.toFixed(2)}–${whole.most.toFixed(2)}] (≥ ${GOALS.ratio})`,
  );
  const again = pairedRatio(rates(unchanged), rates(api));
  hold(
    again.median >= GOALS.unchanged,
    `unchanged ÷ changed ${again.median.toFixed(2)} (≥ ${GOALS.unchanged})`,
  );
}

function hold(kept, what) {
  console.log(`${kept ? 'kept  ' : 'MISSED'} ${what}`);
  if (!kept) process.exitCode = 1;
}
