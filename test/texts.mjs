// Holds every text of three languages against the mechanical rules of docs/style-guide.md.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from '../apps/standalone/setup/repository.mjs';
import { forbiddenWordsRule, RULES } from './text-rules.mjs';

const GUIDE = 'docs/style-guide.md';
const LANGUAGES = ['kk', 'ru', 'en'];
/** Three texts in a row, as sources and templates write them: `kk: '…', ru: '…', en: '…'`. */
const QUOTED = `'(?:\\\\.|''|[^'\\\\])*'|"(?:\\\\.|[^"\\\\])*"`;
const TRIPLE = new RegExp(LANGUAGES.map((name) => `\\b${name}:\\s*(${QUOTED})`).join(',?\\s*'), 'gu');
/** Where the three are names of other texts, or of languages: `closures.reasonIn.kk`, `kk-KZ`. */
const IS_NAME = /^[a-z][\w.-]*$/;
/** The tests of texts and names of people show what must not be. */
const NOT_TEXTS = /[.-]spec\.tsx?$|^libs\/testing\//;

const unseen = [];
const texts = [...cataloguesOfPages(), ...textsInSources()];
const rules = [...RULES, forbiddenWordsRule(forbiddenWords(read(GUIDE)))];
const faults = [...unseen];
for (const { where, id, text } of texts)
  for (const { name, find } of rules)
    faults.push(...find(text, id).map((what) => `${where}: ${name}: ${what}`));
for (const { name, find, sample } of rules)
  if (find(sample, 'sample').length === 0) faults.push(`The rule «${name}» does not see its own sample`);

for (const fault of faults) console.error(fault);
console.log(`${texts.length} texts, ${rules.length} rules, ${faults.length} faults`);
process.exitCode = faults.length > 0 ? 1 : 0;

function read(file) {
  return readFileSync(join(ROOT, file), 'utf8');
}

function filesOf(...patterns) {
  const listed = execFileSync('git', ['ls-files', ...patterns], { cwd: ROOT, encoding: 'utf8' });
  return listed.split('\n').filter(Boolean);
}

function cataloguesOfPages() {
  return filesOf('apps/web/src/**/texts/kk.json').flatMap((file) => {
    const byLanguage = LANGUAGES.map((name) => JSON.parse(read(join(dirname(file), `${name}.json`))));
    return Object.keys(byLanguage[0]).map((id) => ({
      where: `${dirname(file)}, ${id}`,
      id,
      text: Object.fromEntries(LANGUAGES.map((name, i) => [name, byLanguage[i][id] ?? ''])),
    }));
  });
}

function textsInSources() {
  return filesOf('apps/*.ts', 'apps/*.tsx', 'libs/*.ts', 'config/centres/*.yaml', 'config/calendars/*.yaml')
    .filter((file) => !NOT_TEXTS.test(file))
    .flatMap((file) => textsOf(file, read(file)))
    .filter(({ text }) => !IS_NAME.test(text.kk));
}

function textsOf(file, source) {
  const found = [...source.matchAll(TRIPLE)].map(({ index, ...parts }) => ({
    where: `${file}:${source.slice(0, index).split('\n').length}`,
    id: '',
    text: Object.fromEntries(LANGUAGES.map((name, i) => [name, unquoted(parts[i + 1])])),
  }));
  const begun = [...source.matchAll(/\bkk:\s*['"`]/g)].length;
  if (begun > found.length)
    unseen.push(`${file}: ${begun - found.length} texts are not written as kk, ru, en`);
  return found;
}

function unquoted(literal) {
  return literal
    .slice(1, -1)
    .replaceAll("''", "'")
    .replace(/\\u([0-9a-f]{4})/giu, (_, code) => String.fromCharCode(parseInt(code, 16)))
    .replace(/\\(.)/gu, '$1');
}

/** The table of the guide: language, word, what to say instead. A word that ends with «…» is the beginning of one. */
function forbiddenWords(guide) {
  const [, section = ''] = guide.split('## Words that no text uses');
  return [...section.matchAll(/^\| (kk|ru|en) +\| ([^|]+?) *\| ([^|]+?) *\|$/gmu)].flatMap(
    ([, language, words, instead]) =>
      words.split(', ').map((written) => ({ language, written, instead, pattern: patternOf(written) })),
  );
}

function patternOf(written) {
  const end = written.endsWith('…') ? '' : '(?!\\p{L})';
  const word = written.replace('…', '').replaceAll('.', '\\.');
  return new RegExp(`(?<!\\p{L})${word}${end}`, 'iu');
}
