import { newId } from '@birlik/kernel';
import { listDeclaredJobs, defineJob, UnreadableJob } from './job.js';
import { QUEUES } from './queues.js';

describe('a job', () => {
  const job = defineJob<{ bookingId: string }>('test.job', 'bookings', ['bookingId']);

  it('is declared once in the whole system', () => {
    expect(listDeclaredJobs().get('test.job')).toBe(job);
    expect(() => defineJob('test.job', 'sweeps')).toThrow('declared twice');
  });

  it('reads its own payload and refuses what another version left behind', () => {
    const bookingId = newId();
    expect(job.readPayload({ v: 1, bookingId })).toMatchObject({ bookingId });
    for (const data of [undefined, null, {}, { bookingId: 7 }, { bookingId: 'x' }, { booking: bookingId }])
      expect(() => job.readPayload(data)).toThrow(UnreadableJob);
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
