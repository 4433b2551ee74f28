import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const INSTALLED = '/usr/bin/chromium';
const UNPACK = fileURLToPath(new URL('../test/support/unpack-chromium.mjs', import.meta.url));

/** Opens CHROMIUM_PATH, an installed Chromium, or the packaged one. An installed one draws as that of a phone does. */
export function launchBrowser() {
  const named = process.env.CHROMIUM_PATH ?? (existsSync(INSTALLED) ? INSTALLED : null);
  const { executablePath, env } = named ? { executablePath: named, env: {} } : unpack();
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu'],
    env: { ...process.env, ...env },
  });
}

function unpack() {
  const folder = join(tmpdir(), `birlik-bench-chromium-${userInfo().uid}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const run = spawnSync(process.execPath, [UNPACK, folder], { encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`no Chromium: ${run.stderr.trim()}`);
  return JSON.parse(run.stdout.trim().split('\n').at(-1));
}
