import { chooseId, NOBODY } from './server-account.js';

const ids = (folders: readonly string[], taken: number[] = []) =>
  folders.map((folder) => chooseId(folder, new Set(taken)));
const FOLDERS = Array.from({ length: 40 }, (_, n) => `/srv/birlik-${n}/postgres/data`);

describe('the number under which root runs the server', () => {
  it('is always the same one for a folder, of a range that no system gives away', () => {
    expect(ids(FOLDERS)).toEqual(ids(FOLDERS));
    for (const id of ids(FOLDERS)) {
      expect(id).toBeGreaterThanOrEqual(60_706);
      expect(id).toBeLessThanOrEqual(61_183);
      expect(id).not.toBe(NOBODY);
    }
  });

  it('is mostly another one for another folder', () => {
    expect(new Set(ids(FOLDERS)).size).toBeGreaterThan(30);
  });

  it('is none that somebody has', () => {
    const [first] = ids(['/srv/x']);
    const [second] = ids(['/srv/x'], [first!]);
    expect(second).not.toBe(first);
    const all = Array.from({ length: 61_183 - 60_706 + 1 }, (_, n) => 60_706 + n);
    expect(
      ids(
        ['/srv/x'],
        all.filter((id) => id !== 60_900),
      ),
    ).toEqual([60_900]);
    expect(() => ids(['/srv/x'], all)).toThrow('DATABASE_URL');
  });
});
