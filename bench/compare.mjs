import { listAtoms } from '../dist/libs/rooms/src/index.js';
import { startBenchApp } from './bench-app.mjs';
import { median, pairedRatio, table } from './figures.mjs';
import { HttpWire } from './http-wire.mjs';
import { operationsOf } from './operations.mjs';
import { inLoop, interleave, overHttp } from './rounds.mjs';
import { assertSameStatements } from './same-statements.mjs';

const HEAD = [
  'operation',
  'API /s',
  'A: Fastify /s',
  'B: loop /s',
  'API ÷ A',
  'API ÷ B',
  'API p50 / p99 ms',
  'A p50 / p99 ms',
  'CPU ms API / A / B',
];

/** The API against bare Fastify and against a loop without HTTP; prints one line an operation. */
export async function compare(cluster, asked, { rounds, seconds, profileTo }) {
  const app = await startBenchApp(await cluster.database('compared'), { profiled: Boolean(profileTo) });
  try {
    const all = operationsOf(app.centre, app.people);
    const chosen = Object.entries(all).filter(([name]) => asked === 'all' || name === asked);
    if (chosen.length === 0)
      throw new Error(`Nothing is called ${asked}: all, ${Object.keys(all).join(', ')}.`);
    const fastify = await startFastify(app);
    const loop = await app.start('./reference-loop.mjs');
    await assertSameStatements(app.query, { api: app.api, fastify }, chosen);
    console.log('Every statement that the API sends, the references send as often.\n');
    const sides = { api: overHttp(app.api), fastify: overHttp(fastify), loop: inLoop(loop) };
    const rows = [];
    for (const [name, operation] of chosen) {
      await app.query('VACUUM ANALYZE');
      if (profileTo) await profileOf(app.api, sides.api, operation, `${profileTo}/${name}.cpuprofile`);
      rows.push(rowOf(name, await interleave(sides, operation, { rounds, seconds })));
    }
    console.log(table(HEAD, rows));
    console.log(`\nPeak memory of the API: ${app.api.peakMemory()?.toFixed(0) ?? '?'} MB`);
  } finally {
    await app.close();
  }
}

/** Starts reference A on the database of the API. */
export async function startFastify(app) {
  const program = await app.start('./reference-server.mjs');
  const spaces = [...app.centre.spaces.values()].map((space) => ({
    id: space.id,
    kind: space.kind,
    atoms: listAtoms(space),
  }));
  program.tell({ spaces });
  await program.ready(() => HttpWire.once(program.port, { path: '/' }));
  return program;
}

const PROFILED_SECONDS = 4;

/** Runs apart from the rounds: being watched costs time. */
async function profileOf(program, side, operation, file) {
  await side(operation, 1);
  program.tell({ profile: 'start' });
  await side(operation, PROFILED_SECONDS);
  await program.ask({ profile: file });
}

function rowOf(name, { api, fastify, loop }) {
  const of = (side, key) => median(side.map((result) => result[key]));
  const rates = (side) => side.map(({ perSecond }) => perSecond);
  const ratio = (r) => `${r.median.toFixed(2)} [${r.least.toFixed(2)}–${r.most.toFixed(2)}]`;
  const times = (side) => `${of(side, 'p50').toFixed(1)} / ${of(side, 'p99').toFixed(1)}`;
  return [
    name,
    ...[api, fastify, loop].map((side) => Math.round(of(side, 'perSecond'))),
    ratio(pairedRatio(rates(api), rates(fastify))),
    ratio(pairedRatio(rates(api), rates(loop))),
    times(api),
    times(fastify),
    [api, fastify, loop].map((side) => of(side, 'cpuEach').toFixed(2)).join(' / '),
  ];
}
