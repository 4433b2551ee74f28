const LOOK_AT_PARENT_EVERY_MS = 500;

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
  const parent = process.ppid;
  if (process.env.npm_lifecycle_event !== undefined) {
    const timer = setInterval(() => {
      if (process.ppid === parent) return;
      clearInterval(timer);
      if (!controller.signal.aborted) ask();
    }, LOOK_AT_PARENT_EVERY_MS);
    timer.unref();
  }
  return controller.signal;
}
