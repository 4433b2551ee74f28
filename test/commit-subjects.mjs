// Refuses commit subjects that a stranger cannot read: each is a Conventional Commit with one change.
import { execFileSync } from 'node:child_process';
import { ROOT } from '../apps/standalone/setup/repository.mjs';

/** Older subjects stay as they were. */
const SINCE = '2026-11-30T03:30:00Z';
const MAX_LENGTH = 110;
const TYPES = 'feat|fix|perf|refactor|test|docs|build|ci|chore|style|revert';
const CONVENTIONAL = new RegExp(
  `^(${TYPES})(\\([a-z0-9-]+\\))?!?: [^A-Z\\s].*[^.]$|^merge: |^Merge |^Revert "`,
);

/** @returns {string[]} what is wrong with a subject */
export function faultsOf(subject) {
  return [
    ...(CONVENTIONAL.test(subject) ? [] : ['is no Conventional Commit in small letters without a full stop']),
    ...(subject.includes(';') ? ['names two changes: it has a «;»'] : []),
    ...(/, and (?:add|fix|remove|rename|move|let|make|give|say|keep)\b/.test(subject)
      ? ['names two changes']
      : []),
    ...(subject.length > MAX_LENGTH ? [`is longer than ${MAX_LENGTH} characters`] : []),
  ];
}

const lines = execFileSync('git', ['log', `--since=${SINCE}`, '--format=%h %cI %s'], {
  cwd: ROOT,
  encoding: 'utf8',
})
  .split('\n')
  .filter(Boolean);
const faults = lines.flatMap((line) => {
  const [hash, , ...words] = line.split(' ');
  const subject = words.join(' ');
  return faultsOf(subject).map((fault) => `${hash} «${subject}» ${fault}`);
});
if (faultsOf('Fix things; add others').length < 2) faults.push('The check itself takes a bad subject');

for (const fault of faults) console.error(fault);
console.log(`${lines.length} commits since ${SINCE.slice(0, 10)}, ${faults.length} faults`);
process.exitCode = faults.length > 0 ? 1 : 0;
