import { type TestLibraries, openTestLibraries } from '@birlik/testing';
import { Database } from '../sql/database.js';
import type { ChannelListener } from '../sql/channel-listener.js';
import { rollBackWith, UnitOfWork } from '../transactions/unit-of-work.js';
import { OUTBOX_CHANNEL, OutboxBell, RELAY_AWAKE_MS } from './outbox-bell.js';

describe('the bell of the outbox', () => {
  let app: TestLibraries;
  let work: UnitOfWork;
  let bell: OutboxBell;
  let listener: ChannelListener;
  let rings = 0;
  beforeAll(async () => {
    app = await openTestLibraries({ desks: 1, rooms: 0, hall: false, pool: 4 });
    [work, bell] = [app.libraries.get(UnitOfWork), app.libraries.get(OutboxBell)];
    listener = app.libraries.get(Database).makeListener({
      channel: OUTBOX_CHANNEL,
      hear: () => rings++,
      begin: () => undefined,
      warn: () => undefined,
    });
    await listener.open();
  });
  afterAll(async () => {
    listener.close();
    await app.close();
  });

  const commit = () => work.run(async (tx) => bell.ringAfter(tx));
  /** Counts what was heard; the answer of a statement comes after announcements that were made before it. */
  const counted = async () => {
    await app.libraries.get(Database).query('SELECT 1');
    await new Promise((resolve) => setTimeout(resolve, 100));
    return rings;
  };

  it('rings for the first of many commits, and again after a pause in which the relay is still awake', async () => {
    for (let n = 0; n < 5; n++) await commit();
    expect(await counted()).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, RELAY_AWAKE_MS - 500));
    await commit();
    expect(await counted()).toBe(2);
  });

  it('does not ring for what is rolled back', async () => {
    await new Promise((resolve) => setTimeout(resolve, RELAY_AWAKE_MS - 500));
    await work.run(async (tx) => {
      bell.ringAfter(tx);
      return rollBackWith(null);
    });
    expect(await counted()).toBe(2);
  });
});
