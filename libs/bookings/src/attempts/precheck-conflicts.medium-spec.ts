import {
  ask,
  openTestLibraries,
  outcomeOf,
  overlapsIn,
  refusalOf,
  type TestDraft,
  type TestLibraries,
  type TestPerson,
} from '@birlik/testing';
import type { IdempotencyKey } from '@birlik/database';
import { Book } from '../lifecycle/book.js';
import { CancelBooking } from '../lifecycle/cancel-booking.js';

describe('many people who want the same slot', () => {
  let app: TestLibraries;
  beforeAll(async () => {
    app = await openTestLibraries({ desks: 5 });
  });
  afterAll(() => app.close());
  beforeEach(() => app.startOver());

  const book = (person: TestPerson, draft: TestDraft, idempotencyKey?: IdempotencyKey) =>
    app.get(Book).execute(person, draft, { idempotencyKey });
  const keyOf = ({ personId }: TestPerson, key: string, request: string): IdempotencyKey => ({
    personId,
    key,
    fingerprint: Buffer.from(request),
  });

  it('are each told their own reason: an allowance that is used up, or a slot that is taken', async () => {
    await app.changeRules({ deskMinutesPerDay: 60 });
    const draft = await app.makeDraft('D-1', 26);
    await book(await app.addMember(), draft);
    const crowd = await Promise.all(Array.from({ length: 12 }, () => app.addMember()));
    const busy = crowd.slice(0, 4);
    for (const [i, person] of busy.entries()) await book(person, await app.makeDraft(`D-${i + 2}`, 24));

    const told = await Promise.all(crowd.map((person) => outcomeOf(book(person, draft))));

    expect(told).toEqual(crowd.map((person) => (busy.includes(person) ? 'refused' : 'slot_taken')));
  });

  it('are offered alternatives that can be booked', async () => {
    const draft = await app.makeDraft('D-1', 24);
    await book(await app.addMember(), draft);

    const { conflicts, alternatives } = (await refusalOf(book(await app.addMember(), draft))).params as {
      conflicts: unknown[];
      alternatives: { spaceIds: string[]; start: number; end: number }[];
    };

    expect(conflicts).toEqual([{ spaceId: draft.spaceIds[0], start: draft.start, end: draft.end }]);
    expect(alternatives.length).toBe(3);
    for (const { spaceIds, start, end } of alternatives)
      await book(await app.addMember(), { ...draft, spaceIds, start, end });
    expect(await overlapsIn(app.url)).toBe(0);
  });

  it('can have the slot as soon as its owner has cancelled', async () => {
    const draft = await app.makeDraft('D-1', 24);
    const owner = await app.addMember();
    const { id } = await book(owner, draft);
    expect(await outcomeOf(book(await app.addMember(), draft))).toBe('slot_taken');
    await app.get(CancelBooking).execute(owner, id);
    expect(await outcomeOf(book(await app.addMember(), draft))).toBe('done');
  });

  it('do not change the answer to a retry: it is the first answer, whoever has the slot by now', async () => {
    const draft = await app.makeDraft('D-1', 24);
    const first = await app.addMember();
    const key = keyOf(first, 'once', 'the request');
    const won = await book(first, draft, key);
    expect(await book(first, draft, key)).toEqual(won);
    await app.get(CancelBooking).execute(first, won.id);
    await book(await app.addMember(), draft);

    const again = await Promise.all([book(first, draft, key), outcomeOf(book(await app.addMember(), draft))]);

    expect(again).toEqual([won, 'slot_taken']);
    const otherKey = keyOf(first, 'twice', 'the request');
    expect(await outcomeOf(book(first, draft, otherKey))).toBe('slot_taken');
    const otherRequest = keyOf(first, 'once', 'another request');
    expect(await outcomeOf(book(first, draft, otherRequest))).toBe('idempotency_mismatch');
  });

  it('leave no row behind when they come too late', async () => {
    const draft = await app.makeDraft('D-1', 24);
    await book(await app.addMember(), draft);
    const late = await app.addMember();
    expect(await outcomeOf(book(late, draft, keyOf(late, 'late', 'x')))).toBe('slot_taken');
    const left = await ask(
      app.url,
      `SELECT 1 FROM booking WHERE person_id = $1 UNION ALL SELECT 1 FROM idempotency_key WHERE person_id = $1`,
      [late.personId],
    );
    expect(left).toEqual([]);
  });
});
