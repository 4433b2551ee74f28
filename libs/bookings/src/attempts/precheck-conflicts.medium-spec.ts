import {
  ask,
  aManager,
  aMember,
  type TestLibraries,
  openTestLibraries,
  overlapsIn,
  setClock,
} from '@birlik/testing';
import type { IdempotencyKey } from '@birlik/database';
import { type DomainError, HOUR, type Person } from '@birlik/kernel';
import { ChangeRules } from '@birlik/rooms';
import { Book } from '../lifecycle/book.js';
import { CancelBooking } from '../lifecycle/cancel-booking.js';

describe('where many ask for the same', () => {
  let app: TestLibraries;
  beforeAll(async () => {
    app = await openTestLibraries({ desks: 8 });
    // Nine in the morning in Shymkent: two hours later is the same day, at whatever hour this runs.
    await setClock(app.url, `${new Date().getUTCFullYear() + 1}-03-02T04:00:00Z`);
  });
  afterAll(() => app.close());

  const member = () => aMember(app.libraries, app.centre.id);
  const draft = async (code: string, inHours: number) => {
    const start = Math.ceil((await app.now()) / HOUR) * HOUR + inHours * HOUR;
    const spaceIds = [app.centre.space(code).id];
    return { centreId: app.centre.id, spaceIds, start, end: start + HOUR };
  };
  const book = (person: Person, slot: Awaited<ReturnType<typeof draft>>, idempotencyKey?: IdempotencyKey) =>
    app.use(Book).execute(person, slot, { idempotencyKey });
  const refusal = (attempt: Promise<unknown>) =>
    attempt.then(
      () => 'has it',
      (error: DomainError) => error.code,
    );

  it('tells everybody of a crowd what is in their own way', async () => {
    const manager = await aManager(app.libraries, app.centre.id);
    await app.use(ChangeRules).execute(manager, app.centre.id, { deskMinutesPerDay: 60 });
    await app.centre.read();
    const slot = await draft('D-1', 26);
    const winner = await member();
    await book(winner, slot);
    const crowd = await Promise.all(Array.from({ length: 12 }, member));
    const busy = crowd.slice(0, 4);
    for (const [i, person] of busy.entries()) await book(person, await draft(`D-${i + 2}`, 24));
    const told = await Promise.all(crowd.map((person) => refusal(book(person, slot))));
    expect(told).toEqual(crowd.map((person) => (busy.includes(person) ? 'refused' : 'slot_taken')));
    await app.use(ChangeRules).execute(manager, app.centre.id, { deskMinutesPerDay: 480 });
    await app.centre.read();
  });

  it('offers each of them what they can have', async () => {
    const slot = await draft('D-1', 30);
    await book(await member(), slot);
    const late = await member();
    const error = await book(late, slot).catch((e: unknown) => e as DomainError);
    const { conflicts, alternatives } = (error as DomainError).params as {
      conflicts: unknown[];
      alternatives: { spaceIds: string[]; start: number; end: number }[];
    };
    expect(conflicts).toEqual([{ spaceId: slot.spaceIds[0], start: slot.start, end: slot.end }]);
    expect(alternatives.length).toBe(3);
    for (const { spaceIds, start, end } of alternatives)
      await book(await member(), { ...slot, spaceIds, start, end });
    expect(await overlapsIn(app.url)).toBe(0);
  });

  it('lets the next have what was given up a moment ago', async () => {
    const slot = await draft('D-2', 34);
    const first = await member();
    const { id } = await book(first, slot);
    expect(await refusal(book(await member(), slot))).toBe('slot_taken');
    await app.use(CancelBooking).execute(first, id);
    expect(await refusal(book(await member(), slot))).toBe('has it');
  });

  it('gives a retry the answer that it got, whoever has the place by now', async () => {
    const slot = await draft('D-3', 38);
    const first = await member();
    const idempotencyKey = { personId: first.personId, key: 'once', fingerprint: Buffer.from('same') };
    const won = await book(first, slot, idempotencyKey);
    expect(await book(first, slot, idempotencyKey)).toEqual(won);
    await app.use(CancelBooking).execute(first, won.id);
    await book(await member(), slot);
    const again = await Promise.all([book(first, slot, idempotencyKey), refusal(book(await member(), slot))]);
    expect(again).toEqual([won, 'slot_taken']);
    expect(await refusal(book(first, slot, { ...idempotencyKey, key: 'twice' }))).toBe('slot_taken');
    expect(await refusal(book(first, slot, { ...idempotencyKey, fingerprint: Buffer.from('other') }))).toBe(
      'idempotency_mismatch',
    );
  });

  it('leaves nothing behind of those who came too late', async () => {
    const slot = await draft('D-4', 42);
    const first = await member();
    await book(first, slot);
    const late = await member();
    await refusal(book(late, slot, { personId: late.personId, key: 'late', fingerprint: Buffer.from('x') }));
    const left = await ask(
      app.url,
      `SELECT 1 FROM booking WHERE person_id = $1 UNION ALL SELECT 1 FROM idempotency_key WHERE person_id = $1`,
      [late.personId],
    );
    expect(left).toEqual([]);
  });
});
