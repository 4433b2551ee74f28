// A thread that asks for a plain answer again and again, and says how long it waited at most. The thread of a test reads
// megabytes of an answer meanwhile: what it waits for itself must not count.
import { parentPort, workerData } from 'node:worker_threads';

let isAsking = true;
let longest = 0;
parentPort.once('message', () => (isAsking = false));
await (await fetch(workerData)).text();
parentPort.postMessage('ready');
while (isAsking) {
  const began = performance.now();
  await (await fetch(workerData)).text();
  longest = Math.max(longest, performance.now() - began);
}
parentPort.postMessage(longest);
