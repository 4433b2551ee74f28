// node bench/profile.mjs <file.cpuprofile>: where the API's processor time went, by package and by function.
// `npm run bench -- search --profile <folder>` leaves such a file.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { table } from './figures.mjs';

const FUNCTIONS = 30;

/** Shares of the time that was not idle, largest first. */
export function sharesOf(profile, keyOf) {
  const frames = new Map(profile.nodes.map((node) => [node.id, node.callFrame]));
  const spent = new Map();
  let busy = 0;
  profile.samples.forEach((id, i) => {
    const frame = frames.get(id);
    if (frame.functionName === '(idle)' || frame.functionName === '(program)') return;
    busy += profile.timeDeltas[i];
    const key = keyOf(frame);
    spent.set(key, (spent.get(key) ?? 0) + profile.timeDeltas[i]);
  });
  return [...spent].map(([key, time]) => [key, time / busy]).sort((a, b) => b[1] - a[1]);
}

/** The npm package, our library or app, or the part of Node that a function belongs to. */
export function partOf({ url, functionName }) {
  if (functionName.startsWith('(')) return functionName;
  const npm = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url);
  if (npm) return npm[1];
  const ours = /\/dist\/((?:libs|apps)\/[^/]+)/.exec(url);
  return ours?.[1] ?? (url.startsWith('node:') ? `node:${url.slice(5).split('/')[0]}` : url || 'native');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const profile = JSON.parse(readFileSync(process.argv[2], 'utf8'));
  const percent = ([key, share]) => [key, `${(share * 100).toFixed(1)} %`];
  console.log(table(['part', 'share'], sharesOf(profile, partOf).slice(0, 16).map(percent)));
  const place = ({ url, functionName, lineNumber }) =>
    `${functionName || '(anonymous)'} ${url.split('/').slice(-3).join('/')}:${lineNumber + 1}`;
  console.log(`\n${table(['function', 'share'], sharesOf(profile, place).slice(0, FUNCTIONS).map(percent))}`);
}
