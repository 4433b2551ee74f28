// Starts the built Birlik as `npm start` does, on a data folder of its own, waits until it is ready, and stops it.
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { build } from '../apps/standalone/build.mjs';
import { ROOT } from '../apps/standalone/setup/repository.mjs';
import { makeThrowAwayFolder } from '../apps/standalone/setup/throw-away-folder.mjs';

const READY_WITHIN_MS = 120_000;

await build({ parts: ['server'] });
const { freePort } = await import('../dist/apps/standalone/src/processes/free-port.js');
const dataDir = makeThrowAwayFolder('birlik-boot-');
const launcher = spawn(process.execPath, ['dist/apps/standalone/src/main.js'], {
  cwd: ROOT,
  env: { ...process.env, DATA_DIR: dataDir, PORT: String(await freePort()), DATABASE_URL: '', REDIS_URL: '' },
  stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
});
const ended = new Promise((resolve) => launcher.once('exit', (code) => resolve(code)));
const ready = new Promise((resolve) =>
  launcher.on('message', (message) => message.ready && resolve(message.ready)),
);
const late = new Promise((resolve) => setTimeout(resolve, READY_WITHIN_MS, null).unref());

const address = await Promise.race([ready, ended.then(() => null), late]);
if (address === null) console.error('Birlik did not become ready.');
launcher.kill('SIGTERM');
const code = await ended;
if (code !== 0) console.error(`It ended with code ${code} instead of 0.`);
rmSync(dataDir, { recursive: true, force: true });
process.exitCode = address !== null && code === 0 ? 0 : 1;
