// npm run bench -- [create|day-plan|day-plan-desks|search|all] [--rounds 5] [--seconds 3] [--profile <folder>]
//   the built API against bare Fastify and against a loop without HTTP, which send the same statements;
// npm run bench -- series   39 dates at once against one SQL statement with the same rows;
// npm run bench -- growth   reads with 10,000 and with 1,000,000 stored bookings;
// npm run bench -- whole    a booking until its mail is sent: API, worker and PostgreSQL together, against a bare loop;
// npm run bench -- page     bytes and times of the first page on a slow phone;
// npm run bench -- reminders  ten thousand messages of one moment, by one worker and by two;
// npm run bench -- day      the plan of a full day of 50 rooms, also when nothing has changed;
// npm run bench -- rush     many people, one slot. What the figures mean: docs/performance.md.
import { parseArgs } from 'node:util';
import { startBenchCluster } from './bench-cluster.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '3' },
    profile: { type: 'string' },
  },
});
const settings = {
  rounds: Number(values.rounds),
  seconds: Number(values.seconds),
  profileTo: values.profile,
};
const [asked = 'all'] = positionals;
const cluster = await startBenchCluster();
// Stopped early, it takes its PostgreSQL along all the same.
for (const signal of ['SIGINT', 'SIGTERM'])
  process.once(signal, () => void cluster.close().finally(() => process.exit(1)));
try {
  // Imported now: the libraries they use are built by the time the cluster runs.
  if (asked === 'growth') await (await import('./growth.mjs')).growth(cluster, settings);
  else if (asked === 'series') await (await import('./series.mjs')).series(cluster, settings);
  else if (asked === 'whole') await (await import('./whole.mjs')).whole(cluster, settings);
  else if (asked === 'page') await (await import('./page.mjs')).page(cluster, settings);
  else if (asked === 'reminders') await (await import('./reminders.mjs')).reminders(cluster);
  else if (asked === 'day') await (await import('./day.mjs')).day(cluster, settings);
  else if (asked === 'rush') await (await import('./rush.mjs')).rush(cluster, settings);
  else await (await import('./compare.mjs')).compare(cluster, asked, settings);
} finally {
  await cluster.close();
}
