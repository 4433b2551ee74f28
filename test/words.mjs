// Refuses the retired words of docs/glossary.md in code, comments, test titles and documents.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../apps/standalone/setup/repository.mjs';

const GLOSSARY = 'docs/glossary.md';
/** Documents that list the words themselves, from this heading on. */
const LISTS = { [GLOSSARY]: '## Retired words', 'docs/style-guide.md': '## Words that no text uses' };
/** Files that keep what was said: history, generated files, and what programs outside rely on. */
const KEPT = [
  'CHANGELOG.md',
  'package-lock.json',
  'docs/api/openapi.json',
  'apps/web/src/api/schema.ts',
  /^libs\/database\/src\/migrations\//,
  /^docs\/screenshots\//,
];
/** Words that stand for something else there, or that the API has spoken since before: programs rely on them. */
const ALLOWED = JSON.parse(readFileSync(join(ROOT, 'config/retired-words.json'), 'utf8'));

const retired = retiredWords(readFileSync(join(ROOT, GLOSSARY), 'utf8'));
const files = execFileSync(
  'git',
  ['ls-files', '*.ts', '*.tsx', '*.mjs', '*.cjs', '*.md', '*.yml', '*.yaml', '.ci/run'],
  {
    cwd: ROOT,
    encoding: 'utf8',
  },
)
  .split('\n')
  .filter(
    (file) => file !== '' && !KEPT.some((kept) => (kept instanceof RegExp ? kept.test(file) : kept === file)),
  );

const faults = files.flatMap((file) => faultsIn(file, readFileSync(join(ROOT, file), 'utf8')));
if (faultsIn('stranger.ts', `const my${'De' + 'eds'} = 1;`).length !== 1)
  faults.push('The check itself finds no retired word');

for (const fault of faults) console.error(fault);
console.log(`${files.length} files, ${retired.length} retired words, ${faults.length} faults`);
process.exitCode = faults.length > 0 ? 1 : 0;

/** The first column of the table, each with what to say instead. */
function retiredWords(glossary) {
  const [, table = ''] = glossary.split(LISTS[GLOSSARY]);
  return [...table.matchAll(/^\| ([^|]+?) *\| ([^|]+?) *\|$/gm)]
    .slice(2)
    .flatMap(([, words, instead]) => words.split(', ').map((word) => ({ word, instead })));
}

function faultsIn(file, text) {
  const own = file in LISTS ? text.split(LISTS[file])[0] : text;
  return own.split('\n').flatMap((line, i) => {
    const words = ` ${wordsOf(line)} `;
    return retired
      .filter(({ word }) => words.includes(` ${wordsOf(word)} `) && !isAllowed(file, word, line))
      .map(({ word, instead }) => `${file}:${i + 1}: «${word}» is retired: say ${instead}`);
  });
}

/** Identifiers as words: `bookingDrafts` and `BOOKING_DRAFTS` are `booking drafts`. */
function wordsOf(line) {
  return line
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-zа-яәіңғүұқөһё]+/)
    .join(' ')
    .trim();
}

function isAllowed(file, word, line) {
  return ALLOWED.some(
    (one) =>
      one.words.includes(word) &&
      new RegExp(one.files).test(file) &&
      (!one.lines || new RegExp(one.lines).test(line)),
  );
}
