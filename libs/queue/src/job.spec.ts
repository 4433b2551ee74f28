import { listDeclaredJobs, defineJob } from './job.js';
import { QUEUES } from './queues.js';

describe('a job', () => {
  it('is declared once in the whole system', () => {
    const job = defineJob('test.job', 'bookings');
    expect(listDeclaredJobs().get('test.job')).toBe(job);
    expect(() => defineJob('test.job', 'sweeps')).toThrow('declared twice');
  });
});

describe('a queue', () => {
  it.each(Object.entries(QUEUES))(
    '%s gives an abandoned job to another worker within 15 s',
    (_, { lockMs, stalledMs }) => {
      expect(lockMs + stalledMs).toBeLessThanOrEqual(15_000);
      expect(lockMs).toBeGreaterThanOrEqual(5_000);
    },
  );
});
