import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = process.cwd();
const FIXTURES = 'config/fixtures/lint-rules';
const names = readdirSync(join(ROOT, FIXTURES)).filter((file) => file.endsWith('.ts'));

/** Runs oxlint on the fixtures and returns its report as JSON. */
function runRules() {
  const args = [
    join(ROOT, 'node_modules/oxlint/bin/oxlint'),
    '-c',
    `${FIXTURES}/oxlint.json`,
    '--format=json',
    FIXTURES,
  ];
  try {
    return execFileSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' });
  } catch (error) {
    return error.stdout;
  }
}

/** The lines after a comment `// refused:` of a fixture; the name of the file is that of the rule. */
function markedLines(file) {
  return readFileSync(join(ROOT, FIXTURES, file), 'utf8')
    .split('\n')
    .flatMap((line, i) => (line.trim() === '// refused:' ? [`${file}:${i + 2}`] : []));
}

describe('our rules of oxlint', () => {
  it('refuse exactly the marked lines of their fixtures', () => {
    const { diagnostics } = JSON.parse(runRules());
    const found = diagnostics.map(({ code, filename, labels }) => {
      const rule = /\((.+)\)/.exec(code)?.[1];
      const file = filename.split('/').at(-1);
      return `${rule === file.replace('.ts', '') ? '' : `${rule} `}${file}:${labels[0].span.line}`;
    });
    expect(names).toHaveLength(3);
    expect(found.sort()).toEqual(names.flatMap(markedLines).sort());
  });
});
