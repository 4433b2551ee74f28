import { spawn } from 'node:child_process';
import { NODE_OPTIONS } from './processes/node-options.js';

/** The report of the preparation. */
export interface Prepared {
  /** True when the demo centre and its accounts are in this database. */
  readonly demoCentre: boolean;
}

/** Runs the preparation (migrations, demo centre) as a separate process and waits for its end. */
export function prepareDatabase(
  entry: string,
  env: NodeJS.ProcessEnv,
  signal: AbortSignal,
): Promise<Prepared> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...NODE_OPTIONS, entry], {
      env,
      detached: process.platform !== 'win32',
      windowsHide: true,
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    let report: Prepared = { demoCentre: false };
    const stop = () => child.kill('SIGTERM');
    signal.addEventListener('abort', stop, { once: true });
    child.on('message', (message) => (report = { ...report, ...(message as Partial<Prepared>) }));
    child.once('error', reject);
    child.once('close', (code) => {
      signal.removeEventListener('abort', stop);
      if (code === 0) resolve(report);
      else reject(new Error('The database could not be prepared; the reason is in the lines above.'));
    });
  });
}
