// Builds the API, the worker, the launcher and the web pages into dist/. Uses only built-in modules of Node.
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compressFiles } from './setup/compress-files.mjs';
import { oneAtATime } from './setup/one-at-a-time.mjs';
import { ROOT } from './setup/repository.mjs';
import { runNode } from './setup/run-program.mjs';
import { filesBelow, fingerprint, readStamp, removeStamp, writeStamp } from './setup/sources.mjs';

const SERVER_FOLDERS = ['apps/api', 'apps/worker', 'apps/standalone', 'libs'];
const PARTS = {
  server: {
    stamp: 'dist/.server-stamp',
    sources: [...SERVER_FOLDERS, '.swcrc', 'package-lock.json'],
    exists: () => true,
    run: compileServer,
  },
  web: {
    stamp: 'dist/.web-stamp',
    sources: [
      'apps/web',
      'apps/standalone/setup/compress-files.mjs',
      'docs/api/openapi.json',
      'package-lock.json',
    ],
    exists: () => existsSync(join(ROOT, 'apps/web/index.html')),
    run: buildPages,
  },
};

const DRAWING = 'src/first-view/draw-on-server.tsx';

/**
 * Builds the parts that changed since the last build, concurrently.
 * @param options.parts `server`, `web` or both
 * @param options.force builds unchanged parts too
 * @returns the names of the parts that were built
 * @throws with the output of the compiler when a part does not build
 */
export function build({ parts = ['server', 'web'], force = false } = {}) {
  return oneAtATime('dist/.building', async () => {
    const built = await Promise.all(parts.map((name) => buildPart(name, force)));
    return built.filter((name) => name !== null);
  });
}

/** Returns true if a part of the build is older than its sources. */
export function isStale(parts = ['server', 'web']) {
  return parts.some(
    (name) => PARTS[name].exists() && readStamp(PARTS[name].stamp) !== fingerprint(PARTS[name].sources),
  );
}

async function buildPart(name, force) {
  const part = PARTS[name];
  if (!part.exists()) return null;
  const now = fingerprint(part.sources);
  if (!force && readStamp(part.stamp) === now) return null;
  removeStamp(part.stamp);
  const { code, output } = await part.run();
  if (code !== 0) throw new Error(`The ${name} part does not build:\n${output.trim()}`);
  writeStamp(part.stamp, now);
  return name;
}

async function buildPages() {
  const vite = ['node_modules/vite/bin/vite.js', 'build', 'apps/web'];
  const pages = await runNode(vite);
  if (pages.code !== 0) return pages;
  // The same pages as a program that the API draws their first view with.
  const [drawing] = await Promise.all([runNode([...vite, '--ssr', DRAWING]), compressFiles('dist/apps/web')]);
  return drawing;
}

async function compileServer() {
  const swc = 'node_modules/@swc/cli/bin/swc.js';
  const ignored = ['--ignore', '**/*.spec.ts', '--ignore', '**/*-spec.ts'];
  const result = await runNode([
    swc,
    ...SERVER_FOLDERS,
    '-d',
    'dist',
    '--extensions',
    '.ts,.tsx',
    ...ignored,
  ]);
  if (result.code === 0) removeLeftOvers();
  return result;
}

/** Deletes compiled files without a source, because they could still be loaded by name. */
function removeLeftOvers() {
  for (const folder of SERVER_FOLDERS) {
    for (const file of filesBelow(`dist/${folder}`)) {
      const source = file.slice('dist/'.length).replace(/\.js(\.map)?$/, '');
      const wanted =
        !source.endsWith('spec') && ['.ts', '.tsx'].some((end) => existsSync(join(ROOT, source + end)));
      if (/\.js(\.map)?$/.test(file) && !wanted) rmSync(join(ROOT, file), { force: true });
    }
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const began = Date.now();
  const only = process.argv.includes('--server') ? ['server'] : undefined;
  try {
    const built = await build({ parts: only, force: !process.argv.includes('--changed') });
    console.log(
      `Built ${built.join(' and ') || 'nothing, all is fresh'} in ${((Date.now() - began) / 1000).toFixed(1)} s.`,
    );
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
