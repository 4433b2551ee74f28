import { readCommand, readIdentity, readParent } from './processes/process-identity.js';

/** Elsewhere than on Linux each look starts a `ps`. */
const CHECK_NPM_EVERY_MS = process.platform === 'linux' ? 500 : 3_000;

/**
 * Aborted when this process is asked to end: Ctrl+C, SIGTERM, a closed terminal, or the end of the `npm` that
 * started it (a killed npm cannot pass anything on, and its Birlik must not run on unseen).
 * @param onSecond called when somebody asks again
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

/** The npm that started this process: its parent, or the parent of the shell between. */
function npmAbove(): number | null {
  if (process.env.npm_lifecycle_event === undefined) return null;
  let pid: number | null = process.ppid;
  for (let step = 0; step < 3 && pid !== null && pid > 1; step++) {
    if (/^\S*(npm|pnpm|yarn|node)\b/.test(readCommand(pid) ?? '')) return pid;
    pid = readParent(pid);
  }
  return null;
}
