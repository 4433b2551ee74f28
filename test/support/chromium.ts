import { spawnSync } from 'node:child_process';
import { existsSync, lstatSync, mkdirSync, readFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from 'playwright-core';

interface Located {
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
}

/** Not the packaged defaults: those run one process for all, which dies with the first page, and hide CORS mistakes. */
const ARGS = ['--no-sandbox', '--no-zygote', '--disable-gpu'];
const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const ROOT = fileURLToPath(new URL('../..', import.meta.url));

let located: Located | string | undefined;

/** Why browser tests cannot run here, or null. */
export function missingBrowser(): string | null {
  const found = locate();
  return typeof found === 'string' ? found : null;
}

/**
 * Opens Chromium: CHROMIUM_PATH, the packaged one, or an installed one. The packaged one has no window, no address bar and no
 * pages of its own to keep up to date, which takes half the time of an installed one; and it is the same on every machine.
 */
export function launchBrowser(): Promise<Browser> {
  const found = locate();
  if (typeof found === 'string') throw new Error(found);
  return chromium.launch({
    executablePath: found.executablePath,
    args: ARGS,
    env: { ...(process.env as Record<string, string>), ...found.env },
  });
}

function locate(): Located | string {
  return (located ??= find());
}

function find(): Located | string {
  const named = process.env.CHROMIUM_PATH;
  if (named)
    return existsSync(named) ? { executablePath: named, env: {} } : `no Chromium at CHROMIUM_PATH ${named}`;
  const packaged = unpack();
  if (typeof packaged !== 'string') return packaged;
  const installed = INSTALLED.find((path) => existsSync(path) && runs({ executablePath: path, env: {} }));
  return installed ? { executablePath: installed, env: {} } : packaged;
}

/** The packaged one reuses whatever lies in its folder, so the folder is private and named after the version. */
function unpack(): Located | string {
  const packaged = join(ROOT, 'node_modules/@sparticuz/chromium/package.json');
  if (process.platform !== 'linux' || process.arch !== 'x64')
    return `no Chromium for ${process.platform}-${process.arch}`;
  if (!existsSync(packaged)) return 'no Chromium on this machine and none among the packages';
  const { version } = JSON.parse(readFileSync(packaged, 'utf8')) as { version: string };
  const folder = join(tmpdir(), `birlik-chromium-${version}-${userInfo().uid}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (lstatSync(folder).uid !== userInfo().uid) return `${folder} belongs to somebody else`;
  const run = spawnSync(process.execPath, [join(ROOT, 'test/support/unpack-chromium.mjs'), folder], {
    encoding: 'utf8',
  });
  if (run.status !== 0) return `the packaged Chromium could not be unpacked: ${lastLine(run.stderr)}`;
  const found = JSON.parse(lastLine(run.stdout)) as Located;
  return runs(found) ? found : 'the packaged Chromium does not run on this machine';
}

function runs({ executablePath, env }: Located): boolean {
  return (
    spawnSync(executablePath, ['--version'], { env: { ...process.env, ...env }, stdio: 'ignore' }).status ===
    0
  );
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? '';
}
