// npm run letters: cuts the letters that nearly every page needs out of the font, and writes them beside the styles. A reader
// loads them in four small files; any other letter comes from the whole font, which is loaded only where one is shown.
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';

const require = createRequire(import.meta.url);
const WRITTEN_TO = fileURLToPath(new URL('src/app/shell/letters/', import.meta.url));

const between = (first, last) =>
  Array.from({ length: last.codePointAt(0) - first.codePointAt(0) + 1 }, (_, i) =>
    String.fromCodePoint(first.codePointAt(0) + i),
  ).join('');

/** As the font is divided, so that no letter is in two files. `letters.css` names the same letters. */
const FILES = {
  // Every text has some of them, so they are not kept waiting for the letters.
  signs: { from: 'latin', letters: `${between(' ', '@')} «»·–—‘’“”„•…×°§©−\u00a0\u2009\u202f` },
  latin: { from: 'latin', letters: between('A', '~') },
  cyrillic: { from: 'cyrillic', letters: `${between('А', 'я')}ЁёІіҰұ№` },
  kazakh: { from: 'cyrillic-ext', letters: 'ӘәҒғҚқҢңӨөҮүҺһ' },
};
/** From the lightest to the boldest that the styles use. */
const WEIGHTS = { min: 400, max: 800 };

for (const [name, { from, letters }] of Object.entries(FILES)) {
  const source = require.resolve(`@fontsource-variable/onest/files/onest-${from}-wght-normal.woff2`);
  const cut = await subsetFont(await readFile(source), letters, {
    targetFormat: 'woff2',
    variationAxes: { wght: WEIGHTS },
  });
  await writeFile(`${WRITTEN_TO}${name}.woff2`, cut);
  console.log(`${name}.woff2: ${[...letters].length} letters, ${cut.length} bytes`);
}
