// Compares the documents with the code: the tables of rules and limits, the problem codes, the tree of folders, the proofs with their
// sizes, the list of decisions, every path that a document names, and every link between files.
//   npm run build && node docs/check.mjs
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { foldersInTree, foldersOf, treeFaults } from './folder-tree.mjs';
import { unknownPaths } from './named-paths.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** It names files as they were called at its time. */
const HISTORY = 'CHANGELOG.md';
const files = execFileSync('git', ['ls-files'], { cwd: ROOT, encoding: 'utf8' }).split('\n').filter(Boolean);
const folders = foldersOf(files);
const faults = [];

for (const generator of ['rules.mjs', 'problems.mjs', 'rights.mjs']) {
  try {
    execFileSync(process.execPath, [join(ROOT, 'docs', generator), '--check'], { stdio: 'pipe' });
  } catch (error) {
    faults.push(error.stderr.toString().trim());
  }
}

const architecture = read('docs/architecture.md');
const tree = foldersInTree(fenceAfter(architecture, '## The tree'));
faults.push(...treeFaults(tree, folders).map((fault) => `docs/architecture.md: ${fault}`));
const picture = fenceAfter(architecture, '## Who may import whom');
for (const library of readdirSync(join(ROOT, 'libs')))
  if (library !== 'testing' && !new RegExp(`\\b${library}\\b`).test(picture))
    faults.push(`docs/architecture.md: the library ${library} is missing in the picture of imports`);

const proofs = architecture.split('## Promises, proofs, controls')[1] ?? '';
const nights = read('CONTRIBUTING.md').split('## Larger proofs')[1] ?? '';
for (const file of namesIn('test/proof', '.proof-spec.ts')) {
  const name = file.replace('.proof-spec.ts', '');
  if (!proofs.includes(`| \`${name}\` `)) faults.push(`docs/architecture.md: the proof ${name} is missing`);
  for (const [, size] of read(`test/proof/${file}`).matchAll(/process\.env\.(BIRLIK_\w+)/g)) {
    if (!proofs.includes(`\`${size}`)) faults.push(`docs/architecture.md: ${size} of ${name} is missing`);
    if (!nights.includes(size)) faults.push(`CONTRIBUTING.md: ${size} of ${name} is missing`);
  }
}

const decisions = read('docs/adr/README.md');
for (const name of namesIn('docs/adr', '.md'))
  if (name !== 'README.md' && !decisions.includes(`(${name})`))
    faults.push(`docs/adr/README.md: ${name} is missing`);

const documents = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'SECURITY.md',
  'docker/README.md',
  'config/centres/README.md',
  ...['docs', 'docs/adr'].flatMap((folder) => namesIn(folder, '.md').map((name) => `${folder}/${name}`)),
];
documents.forEach(checkLinks);
for (const file of documents.filter((one) => one !== HISTORY))
  faults.push(...unknownPaths(read(file), files, folders).map((path) => `${file}: there is no ${path}`));
faults.push(...faultsOfTheChecks());

for (const fault of faults) console.error(fault);
console.log(`${documents.length} documents, ${faults.length} faults`);
process.exitCode = faults.length > 0 ? 1 : 0;

function read(file) {
  return readFileSync(join(ROOT, file), 'utf8');
}

/** The first fenced block after a heading. */
function fenceAfter(text, heading) {
  return (text.split(`${heading}\n`)[1] ?? '').split('```')[1] ?? '';
}

/** A check that finds nothing may be one that looks at nothing: each must find what is wrong here. */
function faultsOfTheChecks() {
  const [known, ...others] = tree;
  const unknown = `${known}/stranger`;
  const text = 'See `docs/check.mjs`, `libs/stranger/src/index.ts` and `stranger.read-model.ts`.';
  return [
    ...(treeFaults([...tree, unknown], folders).some((fault) => fault.includes(unknown))
      ? []
      : ['The check of the tree finds no folder that does not exist']),
    ...(treeFaults(others, new Set([...folders, 'libs/kernel/src/stranger'])).length >
    treeFaults(tree, folders).length
      ? []
      : ['The check of the tree finds no folder that is missing']),
    ...(unknownPaths(text, files, folders).length === 2
      ? []
      : ['The check of paths finds no path that leads nowhere']),
  ];
}

function namesIn(folder, ending) {
  return readdirSync(join(ROOT, folder)).filter((name) => name.endsWith(ending));
}

function checkLinks(file) {
  const text = read(file).replace(/```[\s\S]*?```/g, '');
  for (const [, link] of text.matchAll(/\]\(([^)\s]+)\)/g)) {
    if (/^[a-z]+:/.test(link)) continue;
    const [path, anchor] = link.split('#');
    const target = path === '' ? file : join(dirname(file), path);
    if (!existsSync(join(ROOT, target))) faults.push(`${file}: ${link} leads nowhere`);
    else if (anchor && !anchorsOf(target).includes(anchor)) faults.push(`${file}: no heading for ${link}`);
  }
}

function anchorsOf(file) {
  const headings = read(file).matchAll(/^#+ (.+)$/gm);
  return [...headings].map(([, heading]) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}
