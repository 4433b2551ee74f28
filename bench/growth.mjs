import { startBenchApp } from './bench-app.mjs';
import { median, pairedRatio, table } from './figures.mjs';
import { operationsOf } from './operations.mjs';
import { interleave, overHttp } from './rounds.mjs';
import { storeBookings } from './stored-bookings.mjs';

const SIZES = { small: 10_000, large: 1_000_000 };
const READS = ['day-plan', 'day-plan-desks', 'search'];
const GOAL = 0.8;

/** Reads of days in the middle of the data: with a hundred times the bookings they must not be much slower. */
export async function growth(cluster, { rounds, seconds }) {
  const apps = {};
  try {
    const stored = {};
    for (const [name, count] of Object.entries(SIZES)) {
      apps[name] = await startBenchApp(await cluster.database(name));
      stored[name] = await storeBookings(apps[name].query, count);
      console.log(`${stored[name].toLocaleString('en')} bookings stored`);
    }
    const operations = {};
    for (const [name, { centre, people }] of Object.entries(apps))
      operations[name] = operationsOf(centre, people);
    const rows = [];
    for (const read of READS) {
      // Each side asks its own centre: ids differ, days and places do not.
      const sides = Object.fromEntries(
        Object.entries(apps).map(([name, { api }]) => [
          name,
          (_, time) => overHttp(api)(operations[name][read], time),
        ]),
      );
      const { small, large } = await interleave(sides, null, { rounds, seconds });
      const rates = (side) => side.map(({ perSecond }) => perSecond);
      const ratio = pairedRatio(rates(large), rates(small));
      rows.push([
        read,
        Math.round(median(rates(small))),
        Math.round(median(rates(large))),
        `${ratio.median.toFixed(2)} [${ratio.least.toFixed(2)}–${ratio.most.toFixed(2)}]`,
        ratio.median >= GOAL ? 'kept' : 'MISSED',
      ]);
    }
    const sizes = Object.values(stored).map((count) => `/s at ${count.toLocaleString('en')}`);
    console.log(`\n${table(['read', ...sizes, 'ratio', `goal ≥ ${GOAL}`], rows)}`);
    if (rows.some((row) => row.at(-1) === 'MISSED')) process.exitCode = 1;
  } finally {
    await Promise.all(Object.values(apps).map((app) => app.close()));
  }
}
