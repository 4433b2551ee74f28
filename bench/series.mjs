import { addDays, localDateOf, weekdayOf } from '../dist/libs/kernel/src/index.js';
import { makeListToken } from '../dist/libs/bookings/src/booking/preview-token.js';
import { listDatesOfRecurrence } from '../dist/libs/bookings/src/series/recurrence.js';
import { startBenchApp } from './bench-app.mjs';
import { percentile, pairedRatio, median, table } from './figures.mjs';
import { cookieOf, HttpWire } from './http-wire.mjs';
import { askOne, overHttp } from './rounds.mjs';
import { addOrganisers } from './signed-in-people.mjs';
import { SERIES_TABLES, SeriesRows } from './series-rows.mjs';

const DATES = 39;
const GOAL = 0.6;
const MOST_DRAFTS = 700;
const PREVIEW_MS = 500;
/** Half an hour and a little less, one after the other. */
const TIMES = Array.from({ length: 10 }, (_, i) => 10 + i).flatMap((hour) => [
  [`${hour}:00`, `${hour}:25`],
  [`${hour}:30`, `${hour}:55`],
]);

/** A series of 39 dates with all its rules and rows, against one SQL statement that inserts the very same rows. */
export async function series(cluster, { rounds, seconds, profileTo }) {
  const app = await startBenchApp(await cluster.database('series'), { profiled: Boolean(profileTo) });
  try {
    const drafts = await draftsOf(app);
    const rows = new SeriesRows(app.query);
    const api = overHttp(app.api);
    await previews(app, drafts);
    if (profileTo) app.api.tell({ profile: 'start' });
    await saveAll(app, drafts);
    if (profileTo) await app.api.ask({ profile: `${profileTo}/series.cpuprofile` });
    const kept = await rows.read();
    const fastify = await app.start('./reference-series.mjs');
    fastify.tell({ tables: await rows.columns(), kept });
    await fastify.ready(() => HttpWire.once(fastify.port, { path: '/' }));
    const sides = { api, fastify: overHttp(fastify) };
    const results = { api: [], fastify: [] };
    for (let round = -1; round < rounds; round++)
      for (const name of round % 2 ? ['api', 'fastify'] : ['fastify', 'api']) {
        await rows.wipe();
        const result = await sides[name](oneByOne(drafts), round < 0 ? 1 : seconds);
        if (round >= 0) results[name].push(result);
      }
    report(results, drafts.length);
  } finally {
    await app.close();
  }
}

function report({ api, fastify }, most) {
  const rates = (side) => side.map(({ perSecond }) => perSecond);
  const ratio = pairedRatio(rates(api), rates(fastify));
  const of = (side, key, digits) => median(side.map((result) => result[key])).toFixed(digits);
  const head = [
    'operation',
    'API /s',
    'A: one statement /s',
    'API ÷ A',
    'API p50 / p99 ms',
    'A p50 / p99 ms',
    'CPU ms API / A',
  ];
  const row = [
    `series of ${DATES}`,
    of(api, 'perSecond', 1),
    of(fastify, 'perSecond', 1),
    `${ratio.median.toFixed(2)} [${ratio.least.toFixed(2)}–${ratio.most.toFixed(2)}]`,
    ...[api, fastify].map((side) => `${of(side, 'p50', 0)} / ${of(side, 'p99', 0)}`),
    [api, fastify].map((side) => of(side, 'cpuEach', 1)).join(' / '),
  ];
  console.log(`\n${table(head, [row])}`);
  console.log(`${most} different series; both insert the same rows into ${SERIES_TABLES.join(', ')}.`);
  console.log(`${ratio.median >= GOAL ? 'kept  ' : 'MISSED'} ratio ≥ ${GOAL}`);
  if (ratio.median < GOAL) process.exitCode = 1;
}

/** How long people wait for the answer date by date; asked one after the other, as people do. */
async function previews({ api }, drafts) {
  const wire = await HttpWire.open(api.port);
  const times = [];
  for (const { request } of drafts.slice(0, 60)) {
    const { token: _, ...body } = JSON.parse(request.body);
    const asked = performance.now();
    const path = '/api/v1/series/preview';
    await askOne(wire, { request: { ...request, path, body: JSON.stringify(body) }, status: 200 });
    times.push(performance.now() - asked);
  }
  wire.close();
  const most = Math.max(...times);
  console.log(
    `${most <= PREVIEW_MS ? 'kept  ' : 'MISSED'} preview of ${DATES} dates: p50 ${percentile(times, 0.5).toFixed(0)} ms, worst ${most.toFixed(0)} ms (≤ ${PREVIEW_MS})`,
  );
}

async function saveAll({ api }, drafts) {
  const wire = await HttpWire.open(api.port);
  for (const draft of drafts) await askOne(wire, draft);
  wire.close();
}

/** Each once: on a fast machine a turn ends with the last of them, before its time. */
function oneByOne(drafts) {
  const left = drafts.values();
  return { next: () => left.next().value };
}

/** Every half hour of every working day of the rooms that need no set-up and have no rule of their own; holidays are skipped. */
async function draftsOf({ centre, query }) {
  const people = await addOrganisers(query, centre.id, MOST_DRAFTS);
  const rooms = [...centre.spaces.values()].filter(
    (s) => s.kind === 'room' && s.partIds.length === 0 && s.setupMinutes === 0 && s.area !== 'studio',
  );
  // Behind the bookings of the demo centre.
  const today = localDateOf(Date.now(), centre.zone);
  const monday = addDays(today, 29 - weekdayOf(today));
  const recurrences = TIMES.flatMap(([startTime, endTime]) =>
    Array.from({ length: 5 }, (_, day) => recurrenceOf(addDays(monday, day), startTime, endTime)),
  );
  return recurrences
    .flatMap((recurrence) => rooms.map((room) => ({ recurrence, room })))
    .map(({ recurrence, room }, n) =>
      draftOf(centre, { recurrence, room, person: people[n], key: `series-${n}` }),
    );
}

function recurrenceOf(from, startTime, endTime) {
  return {
    from,
    startTime,
    endTime,
    frequency: 'weekly',
    interval: 1,
    weekdays: [],
    count: DATES,
    until: null,
    skipDaysOff: true,
    workingDaysOnly: false,
  };
}

/** The request of a series that was previewed, all of whose dates were free. */
function draftOf(centre, { recurrence, room, person, key }) {
  const { organisationId } = person;
  const spaceIds = [room.id];
  const command = {
    centreId: centre.id,
    spaceIds,
    recurrence,
    exceptions: [],
    title: null,
    organisationId,
    onBehalfOf: null,
    people: 1,
    equipment: [],
    replaces: null,
  };
  const rows = listDatesOfRecurrence(recurrence, centre).map(({ date, slot }) => [
    date,
    'free',
    slot.start,
    slot.end,
    spaceIds,
  ]);
  const { weekdays: _, until: __, ...rule } = recurrence;
  const token = makeListToken(command, rows);
  return {
    status: 201,
    request: {
      method: 'POST',
      path: '/api/v1/series',
      headers: { ...cookieOf(person), 'idempotency-key': key },
      body: JSON.stringify({ centreId: centre.id, spaceIds, organisationId, rule, token }),
    },
  };
}
