import { readFileSync } from 'node:fs';
import { NODE_OPTIONS } from './node-options.js';

test('the image runs Node.js as `npm start` does', () => {
  const dockerfile = readFileSync(new URL('../../../../docker/Dockerfile', import.meta.url), 'utf8');
  const [, options] = /NODE_OPTIONS="([^"]*)"/.exec(dockerfile) ?? [];
  expect(options?.split(' ')).toEqual(NODE_OPTIONS);
});
