import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answers } from './connect.js';
import { type Cluster, startCluster } from './start-cluster.js';
import { WatchedCluster } from './watch-cluster.js';

describe('the embedded PostgreSQL that is watched', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'birlik-watched-'));
  chmodSync(dataDir, 0o711);
  let cluster: Cluster;
  const lines: string[] = [];
  const log = (line: string) => void lines.push(line);
  beforeAll(async () => {
    cluster = await startCluster({ dataDir });
  });
  afterAll(async () => {
    await (await startCluster({ dataDir })).destroyCluster();
    rmSync(dataDir, { recursive: true, force: true });
  });

  const untilItAnswers = async (wanted: boolean) => {
    const url = cluster.buildUrl('postgres');
    for (const deadline = Date.now() + 20_000; (await answers(url)) !== wanted;)
      if (Date.now() > deadline) throw new Error(`not within 20 s: ${lines.join('\n')}`);
  };

  it('is started again at the same address when it was killed, also when the first try fails', async () => {
    let tries = 0;
    const watched = new WatchedCluster(cluster, {
      startAgain: () =>
        ++tries === 1
          ? Promise.reject(new Error('No space left on device'))
          : startCluster({ dataDir, port: cluster.port }),
      log,
    });
    process.kill(cluster.pid, 'SIGKILL');
    await untilItAnswers(false);
    await untilItAnswers(true);
    expect(lines.join('\n')).toContain('No space left on device\nTrying again in 0.5 s');
    expect(tries).toBe(2);
    await watched.stop();
    await untilItAnswers(false);
  });
});
