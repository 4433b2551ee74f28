import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const read = (path: string) => readFileSync(join(__dirname, path), 'utf8');

it('is the same folding as that of the server', () =>
  expect(read('fold-name.ts')).toBe(read('../../../../libs/kernel/src/fold-name.ts')));
