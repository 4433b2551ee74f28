// What `npm test` runs, and in which order. Two files run at a time: most of them wait as often as they compute.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../apps/standalone/setup/repository.mjs';

/**
 * The suites in the order of their speed. Files that are named as `timed` measure how soon something happens. They run
 * before the others, beside nothing but each other: they mostly wait, so none of them makes another late.
 */
export const SUITES = [
  { name: 'unit', needsPostgres: false },
  { name: 'medium', needsPostgres: true },
  { name: 'e2e', needsPostgres: true, folder: 'test/e2e', timed: ['live', 'messages'] },
  {
    name: 'proof',
    needsPostgres: true,
    folder: 'test/proof',
    timed: ['no-show', 'activity-seats', 'waitlist'],
  },
  {
    name: 'browser',
    needsPostgres: true,
    folder: 'test/browser',
    timed: ['entrance', 'organiser', 'events', 'waiting'],
  },
];

/** The slowest files begin first, so that both lanes end together. */
const SLOWEST = [
  'no-show',
  'activity-seats',
  'history',
  'model',
  'every-screen',
  'entrance',
  'manager',
  'member',
];

/** The arguments of jest for each pass of a suite. */
export function passesOf({ name, folder, timed = [] }) {
  const project = [`--selectProjects=${name}`];
  if (timed.length === 0) return [project];
  const files = readdirSync(join(ROOT, folder)).filter((file) => file.endsWith('-spec.ts'));
  const isTimed = (file) => timed.includes(file.split('.')[0]);
  return [files.filter(isTimed), files.filter((file) => !isTimed(file))].map((some) => [
    ...project,
    '--runTestsByPath',
    ...some.map((file) => `${folder}/${file}`),
  ]);
}

/** Where a file stands in the order of a run: the slowest first, the others by name. */
export function rankOf(file) {
  const rank = SLOWEST.indexOf(file.split('/').at(-1).split('.')[0]);
  return rank < 0 ? SLOWEST.length : rank;
}
