import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { claimInstance } from './instance-file.js';
import { readIdentity } from './process-identity.js';

describe('the launcher of a data folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'birlik-instance-'));
  const file = join(folder, 'launcher.json');
  const sleepers: ChildProcess[] = [];
  const sleeper = () => {
    const child = spawn(process.execPath, ['-e', 'setInterval(() => undefined, 1000)'], { stdio: 'ignore' });
    sleepers.push(child);
    const pid = child.pid ?? 0;
    return { pid, identity: readIdentity(pid) };
  };
  const dead = { pid: 2 ** 22 + 1, identity: 'long gone' };

  afterAll(() => {
    for (const child of sleepers) child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });

  it('ends the children that a killed one left, and nobody else', async () => {
    const left = sleeper();
    const stranger = { ...sleeper(), identity: 'the child that had this pid before' };
    writeFileSync(
      file,
      JSON.stringify({ launcher: dead, children: [left, stranger, dead], stopping: false }),
    );
    const instance = await claimInstance(file, () => undefined);
    expect(readIdentity(left.pid)).toBeNull();
    expect(readIdentity(stranger.pid)).not.toBeNull();
    instance.release();
  });

  it('refuses while another one lives', async () => {
    const other = sleeper();
    writeFileSync(file, JSON.stringify({ launcher: other, children: [], stopping: false }));
    await expect(claimInstance(file, () => undefined)).rejects.toThrow(
      `already runs on this data folder (process ${other.pid})`,
    );
  });

  it('goes on when its file cannot be written any more, and says so', async () => {
    rmSync(file, { force: true });
    const lines: string[] = [];
    const instance = await claimInstance(file, (line) => lines.push(line));
    // Stands for a full disk, which a test cannot have.
    mkdirSync(`${file}.new`);
    instance.noteProcesses([process.pid]);
    instance.noteStopping();
    rmSync(`${file}.new`, { recursive: true });
    expect(lines).toEqual([
      expect.stringContaining('could not be written'),
      expect.stringContaining('could not be written'),
    ]);
    instance.release();
  });
});
