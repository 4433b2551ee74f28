import { createTestDatabase, type TestDatabase } from '@birlik/testing';
import { defineJob } from './job.js';
import { JobQueue } from './job-queue.js';
import { PostgresBackend, RedisBackend } from './queue-backend.js';

const TRIAL = defineJob('trial', 'sweeps');

describe('the queue in PostgreSQL', () => {
  let database: TestDatabase;
  let backend: PostgresBackend;
  let queue: JobQueue;

  beforeAll(async () => {
    database = await createTestDatabase();
    backend = new PostgresBackend(database.url);
    queue = new JobQueue(backend);
  });
  afterAll(async () => {
    await queue.onModuleDestroy();
    await database.drop();
  });

  it('drops a second job of one id while the first waits, and takes it again once that has failed', async () => {
    let runs = 0;
    for (let n = 0; n < 3; n++) await queue.add(TRIAL, { id: 'once' });
    const worker = backend.openWorker('sweeps', () => {
      runs++;
      return Promise.reject(new Error('not today'));
    });
    try {
      const failed = () => new Promise((resolve) => worker.once('failed', resolve));
      await failed();
      expect(runs).toBe(1);
      const again = failed();
      await queue.add(TRIAL, { id: 'once' });
      await again;
      expect(runs).toBe(2);
    } finally {
      await worker.close();
    }
  });
});

describe('a queue whose Redis is away', () => {
  it('keeps nobody waiting, and can be closed', async () => {
    const queue = new JobQueue(new RedisBackend('redis://127.0.0.1:1'));
    const began = Date.now();
    const answers = [queue.add(TRIAL), queue.repeatJob(TRIAL, 20), queue.countJobs('sweeps')];
    for (const answer of answers) await expect(answer).rejects.toThrow('no answer within 5 s');
    await queue.onModuleDestroy();
    expect(Date.now() - began).toBeLessThan(10_000);
  });
});
