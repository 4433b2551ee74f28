// Runs the production start that docs/operations.md tells on a fresh clone, waits until it is ready, and stops it. It
// installs all packages once more; the cache of npm has them after `npm ci`.
import { execFileSync, spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../apps/standalone/setup/repository.mjs';
import { makeThrowAwayFolder } from '../apps/standalone/setup/throw-away-folder.mjs';

const READY_WITHIN_MS = 10 * 60_000;
const PORT = 39_417;

const clone = makeThrowAwayFolder('birlik-clone-');
execFileSync('git', ['clone', '--quiet', '--depth=1', `file://${ROOT}`, clone], { stdio: 'inherit' });
const started = spawn('sh', ['-c', documentedCommand()], {
  cwd: clone,
  detached: true,
  stdio: ['ignore', 'pipe', 'inherit'],
  // What a service sets, and what some machines set for all.
  env: { PATH: process.env.PATH, HOME: process.env.HOME, npm_config_omit: 'dev' },
});
let output = '';
const isReady = new Promise((resolve) => {
  started.stdout.on('data', (chunk) => {
    process.stdout.write(chunk);
    output += chunk;
    if (output.includes('Birlik is ready')) resolve(true);
  });
});
const ended = new Promise((resolve) => started.once('close', resolve));
const late = new Promise((resolve) => setTimeout(resolve, READY_WITHIN_MS, false).unref());
const good = await Promise.race([isReady, ended.then(() => false), late]);
const health = good && (await fetch(`http://127.0.0.1:${PORT}/api/health/ready`)).status === 200;
try {
  process.kill(-started.pid, 'SIGTERM');
} catch {
  // It has ended by itself.
}
await ended;
rmSync(clone, { recursive: true, force: true });
console.log(health ? 'The documented start works.' : 'The documented start does not work.');
process.exitCode = health ? 0 : 1;

/** The first command of the section, on a port that nobody else uses. */
function documentedCommand() {
  const text = readFileSync(join(ROOT, 'docs/operations.md'), 'utf8');
  const [, block] = text.split('## One machine, one command')[1].split('```sh\n');
  const [command] = block.split('```');
  if (!/NODE_ENV=production[\s\S]*npm start/.test(command))
    throw new Error(`This is not the documented production start:\n${command}`);
  return command.replace(/\bPORT=\d+/, `PORT=${PORT}`);
}
