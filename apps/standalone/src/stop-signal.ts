import { readCommand, readIdentity, readParent } from './processes/process-identity.js';

/** Each check wakes this process, and on systems other than Linux it starts a `ps`. */
const CHECK_NPM_EVERY_MS = 3_000;

/**
 * Returns a signal that is aborted when this process should end: Ctrl+C, SIGTERM, a closed terminal, or the
 * end of the `npm` that started it (a killed npm sends no signal, and its Birlik must not run on unnoticed).
 * @param onSecond called on a second request
 */
export function stopSignal(onSecond: () => void): AbortSignal {
  const controller = new AbortController();
  const ask = () => (controller.signal.aborted ? onSecond() : controller.abort(new Error('Asked to stop')));
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, ask);
  process.on('disconnect', ask);
  const npm = npmAbove();
  if (npm !== null) {
    const identity = readIdentity(npm);
    const timer = setInterval(() => {
      if (readIdentity(npm) === identity) return;
      clearInterval(timer);
      if (!controller.signal.aborted) ask();
    }, CHECK_NPM_EVERY_MS);
    timer.unref();
  }
  return controller.signal;
}

/**
 * Returns the pid of the npm that started this process: its parent, or the parent of the shell in between.
 */
function npmAbove(): number | null {
  if (process.env.npm_lifecycle_event === undefined) return null;
  let pid: number | null = process.ppid;
  for (let step = 0; step < 3 && pid !== null && pid > 1; step++) {
    if (/^\S*(npm|pnpm|yarn|node)\b/.test(readCommand(pid) ?? '')) return pid;
    pid = readParent(pid);
  }
  return null;
}
