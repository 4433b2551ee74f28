import { DAY, HOUR, MINUTE } from '@birlik/kernel';
import {
  ask,
  moveClock,
  openTestLibraries,
  outcomeOf,
  overlapsIn,
  refusalOf,
  type TestDraft,
  type TestLibraries,
  type TestPerson,
} from '@birlik/testing';
import { Book } from './book.js';
import { CancelBooking } from './cancel-booking.js';
import { UndoCancelBooking } from './undo-cancellation.js';
import { ChangeBooking } from './change-booking.js';
import { CheckIn, CompleteEnded, ReleaseNoShow } from '@birlik/attendance';
import { Alternatives } from '../search/alternatives.js';
import { FindAvailability } from '../search/find-availability.js';

describe('a booking', () => {
  let app: TestLibraries;
  beforeAll(async () => {
    app = await openTestLibraries({ desks: 12, rooms: 2 });
  });
  afterAll(() => app.close());
  beforeEach(() => app.startOver());

  const id = (code: string) => app.centre.findSpace(code).id;
  const book = (person: TestPerson, draft: TestDraft) => app.get(Book).execute(person, draft);
  const cancel = (person: TestPerson, bookingId: string) => app.get(CancelBooking).execute(person, bookingId);
  const release = (bookingId: string) => app.get(ReleaseNoShow).execute(bookingId);
  const messagesOf = (bookingId: string) =>
    ask<{ kind: string; state: string; version: number; at: Date }>(
      app.url,
      'SELECT kind, state, subject_version AS version, planned_at AS at FROM message WHERE subject_id = $1 ORDER BY planned_at, subject_version',
      [bookingId],
    );
  const plannedFor = async (bookingId: string) =>
    (await messagesOf(bookingId)).filter(({ state }) => state === 'planned');

  it('takes all of its spaces or none', async () => {
    const organiser = await app.addOrganiser();
    const { organisationId } = organiser;
    const both = { ...(await app.makeDraft(['R-1', 'R-2'], 24)), organisationId };
    await book(organiser, { ...both, spaceIds: [id('R-2')] });
    expect(await outcomeOf(book(organiser, both))).toBe('slot_taken');
    expect(await ask(app.url, 'SELECT 1 FROM allocation WHERE space_id = $1', [id('R-1')])).toEqual([]);
  });

  it('is refused with alternatives that can be booked', async () => {
    const draft = await app.makeDraft('D-1', 26);
    await book(await app.addMember(), draft);
    const { alternatives } = (await refusalOf(book(await app.addMember(), draft))).params as {
      alternatives: { spaceId: string; start: number; end: number }[];
    };
    expect(alternatives.length).toBeGreaterThanOrEqual(2);
    for (const { spaceId, start, end } of alternatives)
      await book(await app.addMember(), { ...draft, spaceIds: [spaceId], start, end });
    expect(await overlapsIn(app.url)).toBe(0);
  });

  it('voids its messages when it is cancelled and plans them anew when that is undone', async () => {
    const person = await app.addMember();
    const { id: bookingId } = await book(person, await app.makeDraft('D-1', 30));
    const kinds = ['confirmation', 'reminder_1440', 'reminder_120', 'release_warning'];
    expect((await messagesOf(bookingId)).map((m) => [m.kind, m.state])).toEqual(
      kinds.map((kind) => [kind, 'planned']),
    );
    await cancel(person, bookingId);
    expect((await messagesOf(bookingId)).every((m) => m.state === 'void')).toBe(true);
    await app.get(UndoCancelBooking).execute(person, bookingId);
    const planned = await plannedFor(bookingId);
    expect(planned.map((m) => m.kind)).toEqual(kinds);
    expect(new Set(planned.map((m) => m.version))).toEqual(new Set([3]));
  });

  it('comes back by undo of who cancelled it or of staff, not of whoever else may see it', async () => {
    const [person, desk] = [await app.addMember(), await app.addFrontDesk()];
    const undo = (who: TestPerson, bookingId: string) =>
      outcomeOf(app.get(UndoCancelBooking).execute(who, bookingId));
    const byDesk = await book(person, await app.makeDraft('D-1', 30));
    await cancel(desk, byDesk.id);
    expect(await undo(person, byDesk.id)).toBe('forbidden');
    expect(await undo(await app.addFrontDesk(), byDesk.id)).toBe('done');
    const byOwner = await book(person, await app.makeDraft('D-2', 34));
    await cancel(person, byOwner.id);
    expect(await undo(desk, byOwner.id)).toBe('done');
    await cancel(person, byOwner.id);
    expect(await undo(person, byOwner.id)).toBe('done');
  });

  it('does not come back by undo when a later booking has used the allowance', async () => {
    await app.changeRules({ deskMinutesPerDay: 240 });
    const person = await app.addMember();
    // Both on one day, which begins in fifteen hours.
    const long = await book(person, await app.makeDraft('D-1', 16, 4));
    await cancel(person, long.id);
    const other = await book(person, await app.makeDraft('D-2', 21, 2));
    const undo = () => app.get(UndoCancelBooking).execute(person, long.id);
    expect(await refusalOf(undo())).toMatchObject({
      code: 'refused',
      params: { refusals: [{ rule: 'minutes_per_day' }] },
    });
    await cancel(person, other.id);
    expect((await undo()).state).toBe('confirmed');
  });

  it('is checked against the capacity again when more people are to come, not when fewer do', async () => {
    const organiser = await app.addOrganiser();
    const { organisationId } = organiser;
    const draft = { ...(await app.makeDraft('R-2', 24)), organisationId, people: 5 };
    const { id: bookingId } = await book(organiser, draft);
    const change = (people: number) => app.get(ChangeBooking).execute(organiser, bookingId, { people });
    expect(await refusalOf(change(5_000))).toMatchObject({
      code: 'refused',
      params: { refusals: [{ rule: 'capacity' }] },
    });
    expect((await change(3)).people).toBe(3);
  });

  it('plans its reminders for the new time when it moves', async () => {
    const person = await app.addMember();
    const { id: bookingId, start } = await book(person, await app.makeDraft('D-1', 30));
    const later = { start: start + 5 * HOUR, end: start + 6 * HOUR };
    await app.get(ChangeBooking).execute(person, bookingId, later);
    const reminders = (await plannedFor(bookingId)).filter((m) => m.kind.startsWith('reminder'));
    expect(reminders.map((m) => [m.kind, m.at.getTime()])).toEqual([
      ['reminder_1440', later.start - DAY],
      ['reminder_120', later.start - 2 * HOUR],
    ]);
  });

  it('moves once for each of several devices that move it at the same moment', async () => {
    const person = await app.addMember();
    const { id: bookingId } = await book(person, await app.makeDraft('D-1', 34));
    const move = (code: string) =>
      app.get(ChangeBooking).execute(person, bookingId, { spaceIds: [id(code)] });
    const moved = await Promise.all(['D-2', 'D-3', 'D-4'].map(move));
    expect(moved.map(({ version }) => version).sort()).toEqual([2, 3, 4]);
  });

  it.each(['made', 'moved'])(
    'is %s after all when the booking in its way is cancelled before the refusal is ready',
    async (action) => {
      const [rival, person] = [await app.addMember(), await app.addMember()];
      const draft = await app.makeDraft('D-1', 24);
      // It starts an hour earlier: with the same start the second booking would be refused before any
      // attempt.
      const inTheWay = await book(rival, { ...draft, start: draft.start - HOUR });
      const alternatives = app.get(Alternatives);
      const find = alternatives.find.bind(alternatives);
      let explained = 0;
      alternatives.find = async (...asked) => {
        if (++explained === 1) await cancel(rival, inTheWay.id);
        return find(...asked);
      };
      try {
        const elsewhere = { ...draft, spaceIds: [id('D-2')] };
        const { id: bookingId } = await book(person, action === 'made' ? draft : elsewhere);
        if (action === 'moved')
          await app.get(ChangeBooking).execute(person, bookingId, { spaceIds: draft.spaceIds });
        const [claim] = await ask<{ spaceId: string }>(
          app.url,
          'SELECT space_id AS "spaceId" FROM allocation WHERE booking_id = $1 AND live',
          [bookingId],
        );
        expect([claim!.spaceId, explained]).toEqual([id('D-1'), 1]);
      } finally {
        alternatives.find = find;
      }
    },
  );

  it('keeps the check-in times it was made under when the rules change', async () => {
    const { id: bookingId, noShowDueAt } = await book(await app.addMember(), await app.makeDraft('D-1', 30));
    await app.changeRules({ deskGraceMinutes: 5 });
    const [row] = await ask<{ due: Date }>(
      app.url,
      'SELECT no_show_due_at AS due FROM booking WHERE id = $1',
      [bookingId],
    );
    expect(row!.due.getTime()).toBe(noShowDueAt);
  });

  it('is released once when its person does not come, not early, and never when they came', async () => {
    const missed = await book(await app.addMember(), await app.makeDraft('D-1', 0));
    const attended = await book(await app.addMember(), await app.makeDraft('D-2', 0));
    expect(await release(missed.id)).toBe(false);
    await moveClock(app.url, `${Math.ceil((missed.start - (await app.readNow())) / MINUTE)} minutes`);
    await app.get(CheckIn).execute(await app.addFrontDesk(), attended.id, { via: 'staff' });
    await moveClock(app.url, '29 minutes');
    expect(await release(missed.id)).toBe(false);
    await moveClock(app.url, '2 minutes');
    const released = await Promise.all(Array.from({ length: 6 }, () => release(missed.id)));
    expect(released.filter(Boolean)).toHaveLength(1);
    expect(await release(attended.id)).toBe(false);
    expect((await plannedFor(missed.id)).map((m) => m.kind)).toEqual(['released']);
    // The desk is free for others from now on.
    const now = await app.readNow();
    await book(await app.addMember(), { ...(await app.makeDraft('D-1', 0)), start: now, end: now + HOUR });
    await moveClock(app.url, '1 hour');
    expect(await app.get(CompleteEnded).execute()).toBe(1);
    const [row] = await ask(app.url, 'SELECT state FROM booking WHERE id = $1', [attended.id]);
    expect(row).toEqual({ state: 'completed' });
  });

  it('can be made exactly where availability says so', async () => {
    const person = await app.addMember();
    // The office is closed at 23:00.
    const draft = await app.makeDraft('D-1', 37, 2);
    for (const code of ['D-1', 'D-7', 'D-9'])
      await book(await app.addMember(), { ...draft, start: draft.start + HOUR, spaceIds: [id(code)] });
    const { items } = await app
      .get(FindAvailability)
      .execute(person, { ...draft, kind: 'desk', features: [] });
    const outcomes = new Set<string>();
    for (const { space, free, refusal } of items) {
      const outcome = await outcomeOf(book(await app.addMember(), { ...draft, spaceIds: [space.id] }));
      const announced = refusal ? 'refused' : free ? 'done' : 'slot_taken';
      expect([space.code, outcome]).toEqual([space.code, announced]);
      outcomes.add(outcome);
    }
    expect(outcomes).toEqual(new Set(['done', 'refused', 'slot_taken']));
  });

  it('is made once by twenty retries under one idempotency key', async () => {
    const person = await app.addMember();
    const draft = await app.makeDraft('D-1', 24);
    const idempotencyKey = { personId: person.personId, key: 'k', fingerprint: Buffer.from('f') };
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => app.get(Book).execute(person, draft, { idempotencyKey })),
    );
    expect(new Set(answers.map((a) => JSON.stringify(a))).size).toBe(1);
    const otherRequest = { idempotencyKey: { ...idempotencyKey, fingerprint: Buffer.from('g') } };
    expect(await outcomeOf(app.get(Book).execute(person, draft, otherRequest))).toBe('idempotency_mismatch');
  });
});
