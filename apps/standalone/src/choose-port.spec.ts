import { createServer, type Server } from 'node:net';
import { choosePort } from './choose-port.js';

describe('the port to serve on', () => {
  let other: Server;
  let taken: number;

  beforeAll(async () => {
    other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    taken = (other.address() as { port: number }).port;
  });
  afterAll(() => other.close());

  it('is the next free one when nobody asked for a certain one', async () => {
    expect(await choosePort(taken, false, '127.0.0.1')).toBeGreaterThan(taken);
  });

  it('is never another than the one asked for: the refusal says what to type', async () => {
    await expect(choosePort(taken, true, '127.0.0.1')).rejects.toThrow(`PORT=${taken + 1} npm start`);
  });
});
