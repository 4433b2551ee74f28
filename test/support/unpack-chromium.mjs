// Unpacks the packaged Chromium, its libraries and a font below argv[2], which is TMPDIR too; prints where it is.
// A process of its own, because the package reads TMPDIR and changes the environment when it is loaded.
import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { oneAtATime } from '../../apps/standalone/setup/one-at-a-time.mjs';

const folder = process.argv[2];
process.env.TMPDIR = folder;
const ready = join(folder, 'ready');
const { default: chromium, inflate } = await import('@sparticuz/chromium');
await oneAtATime(join(folder, 'unpacking'), async () => {
  if (!existsSync(ready)) await unpack();
});
console.log(
  JSON.stringify({
    executablePath: join(folder, 'chromium'),
    env: { FONTCONFIG_PATH: join(folder, 'fonts'), LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') },
  }),
);

async function unpack() {
  for (const left of ['chromium', 'al2023', 'fonts'])
    rmSync(join(folder, left), { recursive: true, force: true });
  const bin = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..', 'bin');
  await chromium.executablePath();
  await inflate(join(bin, 'al2023.tar.br'));
  if (!existsSync(join(folder, 'fonts'))) await inflate(join(bin, 'fonts.tar.br'));
  // The packaged one names a fixed folder; without a font that is found the pages are blank, with no error.
  const system = ['/usr/share/fonts', '/usr/local/share/fonts'].map((dir) => `<dir>${dir}</dir>`).join('');
  writeFileSync(
    join(folder, 'fonts', 'fonts.conf'),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${join(folder, 'fonts')}</dir>${system}` +
      `<cachedir>${join(folder, 'font-cache')}</cachedir></fontconfig>`,
  );
  writeFileSync(`${ready}.new`, '');
  renameSync(`${ready}.new`, ready);
}
