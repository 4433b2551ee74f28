import { readFileSync } from 'node:fs';
import { NODE_OPTIONS } from './node-options.js';

test.each(['docker/Dockerfile', 'docs/operations.md'])('%s runs Node.js as `npm start` does', (file) => {
  const text = readFileSync(new URL(`../../../../${file}`, import.meta.url), 'utf8');
  const [, options] = /NODE_OPTIONS="?([^"]*)"/.exec(text) ?? [];
  expect(options?.split(' ')).toEqual(NODE_OPTIONS);
});
