import { ask, openTestLibraries, type TestLibraries } from '@birlik/testing';
import { Client } from 'pg';
import { Database } from './database.js';

const TERMINATE = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
  WHERE datname = current_database() AND application_name = $1`;

describe('a connection that the server ends', () => {
  let app: TestLibraries;
  let database: Database;
  beforeAll(async () => {
    app = await openTestLibraries({ desks: 1, rooms: 0, hall: false });
    database = app.get(Database);
  });
  afterAll(() => app.close());

  const endAll = (application: string) => ask(app.url, TERMINATE, [application]);

  it('between two statements of its borrower fails the next one, and nothing else', async () => {
    const client = await database.connect();
    const ended = new Promise((resolve) => client.once('end', () => resolve(null)));
    await endAll('birlik-test');
    await ended;
    await expect(client.query('SELECT 1')).rejects.toThrow(/not queryable|terminat/);
    client.release(true);
    expect(await database.query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('control: without a listener the same event would be thrown', async () => {
    const client = new Client({ connectionString: app.url, application_name: 'birlik-deaf' });
    await client.connect();
    const thrown = new Promise((resolve) => {
      const emit = client.emit.bind(client);
      client.emit = (event: string | symbol, ...args: unknown[]) => {
        if (event !== 'error' || client.listenerCount('error') > 0) return emit(event, ...args);
        resolve(args[0]);
        return true;
      };
    });
    await endAll('birlik-deaf');
    expect(await thrown).toBeInstanceOf(Error);
  });

  it('while it listens is opened again, and the listener is told to look at what it missed', async () => {
    const heard: string[] = [];
    let begun = 0;
    let beganAgain: () => void;
    const again = new Promise<void>((resolve) => (beganAgain = resolve));
    const listener = database.makeListener({
      channel: 'some_channel',
      hear: (payload) => heard.push(payload),
      begin: () => ++begun === 2 && beganAgain(),
      warn: () => undefined,
    });
    await listener.open();
    await endAll('birlik-test');
    await again;
    await ask(app.url, `NOTIFY some_channel, 'once more'`);
    await listener.sql()!.query('SELECT 1');
    expect([begun, heard]).toEqual([2, ['once more']]);
    listener.close();
    expect(listener.sql()).toBeNull();
  });
});
