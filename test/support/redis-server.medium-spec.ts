import { Redis } from 'ioredis';
import { describeWith } from './needs.js';
import { startRedis } from './redis-server.js';

describeWith('redis', 'a Redis of the tests', () => {
  it('answers, and is gone after stop', async () => {
    const server = await startRedis();
    const client = new Redis(server.url, { maxRetriesPerRequest: null });
    expect(await client.set('бірлік', '1')).toBe('OK');
    client.disconnect();
    await server.stop();
    expect(() => process.kill(server.pid, 0)).toThrow(/ESRCH/);
  });
});
