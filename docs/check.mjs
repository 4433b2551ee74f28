// Compares the documents with the code: the rules table, the problem codes, and every link between files.
//   npm run build && node docs/check.mjs
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const faults = [];

try {
  execFileSync(process.execPath, [join(ROOT, 'docs/rules.mjs'), '--check'], { stdio: 'pipe' });
} catch (error) {
  faults.push(error.stderr.toString().trim());
}

const { PROBLEM_TITLES, FIELD_TEXTS } = await import('../dist/apps/api/src/http/problem-texts.js');
const [problems, fields] = readFileSync(join(ROOT, 'docs/problems.md'), 'utf8').split('## Codes in');
compareCodes('problem', problems, PROBLEM_TITLES);
compareCodes('field', fields, FIELD_TEXTS);

const documents = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'SECURITY.md',
  'docker/README.md',
  ...['docs', 'docs/adr'].flatMap((folder) =>
    readdirSync(join(ROOT, folder))
      .filter((name) => name.endsWith('.md'))
      .map((name) => `${folder}/${name}`),
  ),
];
documents.forEach(checkLinks);

for (const fault of faults) console.error(fault);
console.log(`${documents.length} documents, ${faults.length} faults`);
process.exitCode = faults.length > 0 ? 1 : 0;

/** Codes are what stands in the first cells of the tables. */
function compareCodes(kind, text, known) {
  const cells = text.split('\n').flatMap((line) => /^\|([^|]+)\|/.exec(line)?.[1] ?? []);
  const told = new Set(cells.flatMap((cell) => [...cell.matchAll(/`(\w+)`/g)].map(([, code]) => code)));
  for (const code of Object.keys(known))
    if (!told.has(code)) faults.push(`docs/problems.md: the ${kind} code ${code} is missing`);
  for (const code of told)
    if (!Object.hasOwn(known, code)) faults.push(`docs/problems.md: there is no ${kind} code ${code}`);
}

function checkLinks(file) {
  const text = readFileSync(join(ROOT, file), 'utf8').replace(/```[\s\S]*?```/g, '');
  for (const [, link] of text.matchAll(/\]\(([^)\s]+)\)/g)) {
    if (/^[a-z]+:/.test(link)) continue;
    const [path, anchor] = link.split('#');
    const target = path === '' ? file : join(dirname(file), path);
    if (!existsSync(join(ROOT, target))) faults.push(`${file}: ${link} leads nowhere`);
    else if (anchor && !anchorsOf(target).includes(anchor)) faults.push(`${file}: no heading for ${link}`);
  }
}

function anchorsOf(file) {
  const headings = readFileSync(join(ROOT, file), 'utf8').matchAll(/^#+ (.+)$/gm);
  return [...headings].map(([, heading]) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}
