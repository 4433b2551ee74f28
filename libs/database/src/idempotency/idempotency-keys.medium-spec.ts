import {
  aMember,
  ask,
  openTestLibraries,
  outcomeOf,
  type TestLibraries,
  type TestPerson,
} from '@birlik/testing';
import { Journal } from '../journal/journal.js';
import { UnitOfWork } from '../transactions/unit-of-work.js';
import { IdempotencyKeys, MAX_KEPT_BYTES } from './idempotency-keys.js';

describe('kept answers', () => {
  let app: TestLibraries;
  let person: TestPerson;
  beforeAll(async () => (app = await openTestLibraries({ desks: 1, rooms: 0, hall: false })));
  afterAll(() => app.close());
  beforeEach(async () => (person = await aMember(app.libraries, app.centre.id)));

  const keyOf = (key: string) => ({ personId: person.personId, key, fingerprint: Buffer.from('same') });
  /** A write with an answer of so many bytes. Returns what the caller gets. */
  const write = (key: string, bytes: number, { viaJournal = false } = {}) => {
    const idempotencyKey = keyOf(key);
    const answer = { text: 'x'.repeat(bytes) };
    return app.get(UnitOfWork).run(
      async (tx) => {
        writes.push(key);
        if (viaJournal) await app.get(Journal).writeEntry(tx, entryWith({ idempotencyKey, answer }));
        else await app.get(IdempotencyKeys).keepAnswer(tx, idempotencyKey, answer);
        return answer;
      },
      { idempotencyKey },
    );
  };
  const entryWith = (more: object) => ({
    centreId: app.centre.id,
    actor: person,
    action: 'session.tested',
    subjectId: app.centre.id,
    facts: {},
    event: { topic: 'test', payload: {} } as never,
    ...more,
  });
  const keptBytes = async () => {
    const [row] = await ask<{ bytes: string }>(
      app.url,
      'SELECT coalesce(sum(octet_length(answer)), 0) AS bytes FROM idempotency_key WHERE person_id = $1',
      [person.personId],
    );
    return Number(row!.bytes);
  };
  const writes: string[] = [];
  beforeEach(() => (writes.length = 0));

  it.each([false, true])(
    'are bounded for each person, and a write is still done once (journal: %s)',
    async (viaJournal) => {
      const large = MAX_KEPT_BYTES / 10;
      for (let n = 0; n < 12; n++) await write(`k${n}`, large, { viaJournal });
      expect(await keptBytes()).toBeLessThanOrEqual(MAX_KEPT_BYTES);
      expect(await keptBytes()).toBeGreaterThan(MAX_KEPT_BYTES * 0.8);
      // A retry of an early write gets its answer; of a late one, that it was done.
      expect(await write('k0', large, { viaJournal })).toEqual({ text: 'x'.repeat(large) });
      expect(await outcomeOf(write('k11', large, { viaJournal }))).toBe('answer_not_kept');
      expect(writes).toHaveLength(12);
      // What is small still fits, and others have their own room.
      await write('small', 100, { viaJournal });
      expect(await write('small', 100, { viaJournal })).toEqual({ text: 'x'.repeat(100) });
      person = await aMember(app.libraries, app.centre.id);
      await write('k0', large, { viaJournal });
      expect(await keptBytes()).toBeGreaterThan(large);
    },
  );
});
