import { startBenchApp } from './bench-app.mjs';
import { startFastify } from './compare.mjs';
import { percentile } from './figures.mjs';
import { cookieOf, HttpWire } from './http-wire.mjs';
import { addCrowd, signIn } from './signed-in-people.mjs';
import { freshDrafts } from './drafts.mjs';

const RACERS = 64;
const SLOTS = 100;
const CROWD = 2_000;
const RUSH_MS = 1_000;
/** How much longer than with reference A the last of a crowd may wait. */
const MOST_OF_A = 3;

/** Many people, one slot: exactly one of them gets it, and nobody waits long for the answer. The worker is at work meanwhile. */
export async function rush(cluster, { profileTo }) {
  const app = await startBenchApp(await cluster.database('rushed'), { profiled: Boolean(profileTo) });
  try {
    const desks = [...app.centre.spaces.values()].filter((space) => space.kind === 'desk');
    const slots = freshDrafts(app.centre, desks.slice(0, 1), app.people);
    await race(app, slots);
    await addCrowd(app.query, app.centre.id, CROWD);
    const people = await signIn(app.query, 'crowd%');
    await startWorker(app);
    if (profileTo) app.api.tell({ profile: 'start' });
    const slow = await crowd(app.api, { desks, people, body: slots.next().value.body });
    if (profileTo) await app.api.ask({ profile: `${profileTo}/rush.cpuprofile` });
    hold(slow <= 1_500, `p99 ${slow.toFixed(0)} ms (≤ 1,500)`);
    const reference = await startFastify(app);
    console.log('Reference A:');
    const slowOfA = await crowd(reference, { desks, people, body: slots.next().value.body });
    hold(
      slow <= MOST_OF_A * slowOfA,
      `p99 ÷ A ${(slow / slowOfA).toFixed(2)}: ${slow.toFixed(0)} and ${slowOfA.toFixed(0)} ms (≤ ${MOST_OF_A})`,
    );
    const memory = app.api.peakMemory();
    hold(memory === null || memory <= 300, `peak memory of the API ${memory?.toFixed(0) ?? '?'} MB (≤ 300)`);
  } finally {
    await app.close();
  }
}

async function race({ api, people }, slots) {
  const wires = await openWires(api.port, RACERS);
  const worst = [];
  let clean = 0;
  for (let slot = 0; slot < SLOTS; slot++) {
    const { body } = slots.next().value;
    const answers = await Promise.all(
      wires.map((wire, i) => timed(wire, draftOf(people[(slot + i) % people.length], body))),
    );
    if (countOf(answers, 201) === 1 && countOf(answers, 409) === RACERS - 1) clean++;
    worst.push(Math.max(...answers.map(({ ms }) => ms)));
  }
  wires.forEach((wire) => wire.close());
  hold(
    clean === SLOTS,
    `${RACERS} clients on each of ${SLOTS} slots: one winner and ${RACERS - 1} refused in ${clean}`,
  );
  const slowest = Math.max(...worst);
  hold(
    slowest <= 1_000,
    `worst answer ${slowest.toFixed(0)} ms (≤ 1,000), of the median slot ${percentile(worst, 0.5).toFixed(0)} ms`,
  );
}

/** The worker, with a server that takes its mails. */
async function startWorker(app) {
  const sink = await app.start('./mail-sink.mjs');
  await sink.said();
  await app.startWorker({
    MAIL_URL: `smtp://127.0.0.1:${sink.port}`,
    PUBLIC_URL: 'http://127.0.0.1',
    NODE_ENV: 'production',
  });
}

/** An open loop: everybody asks when they want to, however long the others wait. @returns how long 99 of 100 waited, in ms */
async function crowd(program, { desks, people, body }) {
  const wires = await openWires(program.port, CROWD);
  const began = performance.now();
  const answers = await Promise.all(
    wires.map(async (wire, i) => {
      const due = began + (i * RUSH_MS) / CROWD;
      await new Promise((resolve) => setTimeout(resolve, due - performance.now()));
      return timed(wire, draftOf(people[i], { ...body, spaceIds: [desks[i % desks.length].id] }), due);
    }),
  );
  wires.forEach((wire) => wire.close());
  const [won, lost, broken] = [
    countOf(answers, 201),
    countOf(answers, 409),
    answers.filter(({ status }) => status >= 500).length,
  ];
  hold(
    won === desks.length && won + lost === CROWD,
    `${CROWD} people on ${desks.length} desks within a second: ${won} have one, ${lost} refused`,
  );
  hold(broken === 0, `${broken} answers of 5xx`);
  const times = answers.map(({ ms }) => ms);
  console.log(
    `       p50 ${percentile(times, 0.5).toFixed(0)}, p99 ${percentile(times, 0.99).toFixed(0)} ms`,
  );
  return percentile(times, 0.99);
}

const openWires = (port, count) => Promise.all(Array.from({ length: count }, () => HttpWire.open(port)));

const draftOf = (person, body) => ({
  method: 'POST',
  path: '/api/v1/bookings',
  headers: {
    ...cookieOf(person),
    'idempotency-key': `${body.start} ${body.spaceIds[0]}`.replaceAll(' ', '-'),
  },
  body: JSON.stringify(body),
});

async function timed(wire, request, asked = performance.now()) {
  const { status } = await wire.ask(request);
  return { status, ms: performance.now() - asked };
}

const countOf = (answers, wanted) => answers.filter(({ status }) => status === wanted).length;

function hold(kept, what) {
  console.log(`${kept ? 'kept  ' : 'MISSED'} ${what}`);
  if (!kept) process.exitCode = 1;
}
