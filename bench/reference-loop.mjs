// Reference B, a process: the same statements from a loop, without HTTP. Asked through its channel, one run at a time.
import { closedLoop } from './closed-loop.mjs';
import { ReferenceOperations } from './reference-operations.mjs';
import { referencePool } from './reference-pool.mjs';

const pool = referencePool('bench-loop');
const operations = new ReferenceOperations(pool);

process.on('message', async ({ operation, calls, workers, seconds }) => {
  let next = 0;
  const work = async () => {
    // A list that repeats is of reads; of fresh bookings there are more than a run can make.
    const answer = await operations[operation](...calls[next++ % calls.length]);
    if (answer === null) throw new Error('a fresh slot was taken');
  };
  const { answers, perSecond, p50, p99 } = await closedLoop(
    Array.from({ length: workers }, () => work),
    seconds,
  );
  process.send({ answers, perSecond, p50, p99 });
});
process.on('SIGTERM', () => void pool.end().then(() => process.exit(0)));
process.on('disconnect', () => process.exit(0));
