import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withFileLock } from './file-lock.js';

describe('a file lock', () => {
  const folder = mkdtempSync(join(tmpdir(), 'birlik-lock-'));
  const file = join(folder, 'lock');
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('lets one in at a time', async () => {
    let inside = 0;
    let most = 0;
    const work = async () => {
      most = Math.max(most, ++inside);
      await new Promise((resolve) => setTimeout(resolve, 20));
      inside--;
    };
    await Promise.all([1, 2, 3].map(() => withFileLock(file, work)));
    expect(most).toBe(1);
    expect(existsSync(file)).toBe(false);
  });

  it('is taken over from a process that died', async () => {
    writeFileSync(file, JSON.stringify({ pid: 2 ** 22 + 1, identity: 'long gone' }));
    await expect(withFileLock(file, async () => 'in', 2_000)).resolves.toBe('in');
  });

  it('is not taken over because a stranger got the same pid, nor from one that lives', async () => {
    await withFileLock(file, async () => {
      await expect(withFileLock(file, async () => 'in', 200)).rejects.toThrow('Another process holds');
    });
  });
});
