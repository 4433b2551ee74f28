// `npm run dev`: the same as `npm start`, rebuilt and restarted on each change, with the pages served by
// Vite.
import { spawn } from 'node:child_process';
import { existsSync, watch } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { checkNodeVersion } from './setup/node-version.mjs';
import { installPackages } from './setup/install-packages.mjs';
import { ROOT } from './setup/repository.mjs';

const QUIET_FOR_MS = 150;

checkNodeVersion();
process.chdir(ROOT);
await installPackages();
await build({ parts: ['server'] });

const launcher = spawn(process.execPath, ['dist/apps/standalone/src/main.js'], {
  stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
});
let pages;
launcher.on('message', async ({ ready }) => {
  if (!ready || pages || !existsSync(join(ROOT, 'apps/web/index.html'))) return;
  const { createServer } = await import('vite');
  // The Vite configuration of the pages reads it and forwards /api there.
  process.env.API_URL = ready;
  pages = await createServer({
    root: join(ROOT, 'apps/web'),
    configFile: join(ROOT, 'apps/web/vite.config.ts'),
  });
  await pages.listen();
  console.log('  Pages that follow your changes:');
  pages.printUrls();
});
launcher.on('exit', async (code) => {
  await pages?.close();
  process.exit(code ?? 1);
});
// Ctrl+C reaches the launcher too, which stops everything in order. This process waits for its end.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => launcher.kill('SIGTERM'));

let timer;
for (const folder of ['apps/api', 'apps/worker', 'apps/standalone', 'libs']) {
  watch(join(ROOT, folder), { recursive: true }, (_, file) => {
    if (!file || !/\.tsx?$/.test(file) || file.endsWith('spec.ts')) return;
    clearTimeout(timer);
    timer = setTimeout(rebuild, QUIET_FOR_MS);
  });
}

async function rebuild() {
  try {
    const built = await build({ parts: ['server'] });
    if (built.length === 0) return;
    console.log('Rebuilt, restarting…');
    launcher.send({ restart: true });
  } catch (error) {
    console.error(error.message);
  }
}
