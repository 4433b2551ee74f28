import { addDays, DAY, DomainError, HOUR, instantAt, localDateOf, MINUTE } from '@birlik/kernel';
import { ChangeRules } from '@birlik/rooms';
import {
  aFrontDesk,
  aManager,
  aMember,
  anOrganiser,
  ask,
  moveClock,
  type TestLibraries,
  openTestLibraries,
  overlapsIn,
} from '@birlik/testing';
import { Book } from './book.js';
import { CancelBooking, UndoCancelBooking } from './cancel-booking.js';
import { ChangeBooking } from './change-booking.js';
import { CheckIn } from '../../../attendance/src/visits/check-in.js';
import { CompleteEnded } from '../../../attendance/src/visits/check-out.js';
import { Alternatives } from '../search/alternatives.js';
import { FindAvailability } from '../search/find-availability.js';
import { ReleaseNoShow } from '../../../attendance/src/no-shows/release-no-show.js';

describe('the life of a booking', () => {
  let app: TestLibraries;
  beforeAll(async () => {
    app = await openTestLibraries({ desks: 12, rooms: 2 });
  });
  afterAll(() => app.close());

  const member = () => aMember(app.libraries, app.centre.id);
  const now = () => app.now();
  const draft = async (code: string, inHours: number, hours = 1) => {
    const start = Math.ceil((await now()) / HOUR) * HOUR + inHours * HOUR;
    return {
      centreId: app.centre.id,
      spaceIds: [app.centre.space(code).id],
      start,
      end: start + hours * HOUR,
    };
  };
  const use = <T>(part: abstract new (...parts: never[]) => T): T => app.use(part);
  const messagesOf = (id: string) =>
    ask<{ kind: string; state: string; version: number; at: Date }>(
      app.url,
      'SELECT kind, state, subject_version AS version, planned_at AS at FROM message WHERE subject_id = $1 ORDER BY planned_at, subject_version',
      [id],
    );

  it('takes all spaces or none', async () => {
    const organiser = await anOrganiser(app.libraries, app.centre.id);
    const both = await draft('R-1', 24);
    await use(Book).execute(organiser, {
      ...both,
      spaceIds: [app.centre.space('R-2').id],
      organisationId: organiser.organisationId,
    });
    const spaceIds = ['R-1', 'R-2'].map((code) => app.centre.space(code).id);
    await expect(
      use(Book).execute(organiser, { ...both, spaceIds, organisationId: organiser.organisationId }),
    ).rejects.toMatchObject({ code: 'slot_taken' });
    const rows = await ask(app.url, 'SELECT 1 FROM allocation WHERE space_id = $1', [spaceIds[0]]);
    expect(rows).toEqual([]);
  });

  it('offers alternatives that succeed', async () => {
    const slot = await draft('D-1', 26);
    await use(Book).execute(await member(), slot);
    const refusal = (await use(Book)
      .execute(await member(), slot)
      .catch((error: unknown) => error)) as DomainError;
    const { alternatives } = refusal.params as {
      alternatives: { spaceId: string; start: number; end: number }[];
    };
    expect(alternatives.length).toBeGreaterThanOrEqual(2);
    for (const { spaceId, start, end } of alternatives)
      await use(Book).execute(await member(), { ...slot, spaceIds: [spaceId], start, end });
    expect(await overlapsIn(app.url)).toBe(0);
  });

  it('takes back its messages when it is cancelled, and plans them anew when that is undone', async () => {
    const person = await member();
    const { id } = await use(Book).execute(person, await draft('D-2', 30));
    expect((await messagesOf(id)).map((m) => [m.kind, m.state])).toEqual([
      ['confirmation', 'planned'],
      ['reminder_1440', 'planned'],
      ['reminder_120', 'planned'],
      ['release_warning', 'planned'],
    ]);
    await use(CancelBooking).execute(person, id);
    expect((await messagesOf(id)).every((m) => m.state === 'void')).toBe(true);
    await use(UndoCancelBooking).execute(person, id);
    const live = (await messagesOf(id)).filter((m) => m.state === 'planned');
    expect(live.map((m) => m.kind)).toEqual([
      'confirmation',
      'reminder_1440',
      'reminder_120',
      'release_warning',
    ]);
    expect(new Set(live.map((m) => m.version))).toEqual(new Set([3]));
  });

  it('comes back by undo only as far as what was booked meanwhile leaves an allowance', async () => {
    const person = await member();
    const manager = await aManager(app.libraries, app.centre.id);
    const { deskMinutesPerDay } = (await app.centre.read()).rules;
    await use(ChangeRules).execute(manager, app.centre.id, { deskMinutesPerDay: 240 });
    await app.centre.read();
    // On one day, whatever the time is now.
    const noon = instantAt(addDays(localDateOf(await now(), 'Asia/Almaty'), 3), '12:00', 'Asia/Almaty');
    const from = (start: number, hours: number) => ({ start, end: start + hours * HOUR });
    const whole = await use(Book).execute(person, { ...(await draft('D-11', 0)), ...from(noon, 4) });
    await use(CancelBooking).execute(person, whole.id);
    const other = await use(Book).execute(person, {
      ...(await draft('D-12', 0)),
      ...from(noon + 5 * HOUR, 2),
    });
    await expect(use(UndoCancelBooking).execute(person, whole.id)).rejects.toMatchObject({
      code: 'refused',
      params: { refusals: [{ rule: 'minutes_per_day' }] },
    });
    await use(CancelBooking).execute(person, other.id);
    expect((await use(UndoCancelBooking).execute(person, whole.id)).state).toBe('confirmed');
    await use(ChangeRules).execute(manager, app.centre.id, { deskMinutesPerDay });
    await app.centre.read();
  });

  it('asks the rules again when more people are to come, and not when fewer do', async () => {
    const organiser = await anOrganiser(app.libraries, app.centre.id);
    const { organisationId } = organiser;
    const room = await use(Book).execute(organiser, {
      ...(await draft('R-2', 50)),
      organisationId,
      people: 5,
    });
    await expect(use(ChangeBooking).execute(organiser, room.id, { people: 5_000 })).rejects.toMatchObject({
      code: 'refused',
      params: { refusals: [{ rule: 'capacity' }] },
    });
    expect((await use(ChangeBooking).execute(organiser, room.id, { people: 3 })).people).toBe(3);
  });

  it('plans its reminders for the new time when it moves', async () => {
    const person = await member();
    const { id, start } = await use(Book).execute(person, await draft('D-3', 30));
    await use(ChangeBooking).execute(person, id, { start: start + 5 * HOUR, end: start + 6 * HOUR });
    const live = (await messagesOf(id)).filter((m) => m.state === 'planned' && m.kind.startsWith('reminder'));
    expect(live.map((m) => [m.kind, m.at.getTime()])).toEqual([
      ['reminder_1440', start + 5 * HOUR - DAY],
      ['reminder_120', start + 3 * HOUR],
    ]);
  });

  it('is moved as often as several devices move it at once, one after the other', async () => {
    const person = await member();
    const { id } = await use(Book).execute(person, await draft('D-6', 34));
    const move = (code: string) =>
      use(ChangeBooking).execute(person, id, { spaceIds: [app.centre.space(code).id] });
    const moved = await Promise.all(['D-7', 'D-8', 'D-9'].map(move));
    expect(moved.map(({ version }) => version).sort()).toEqual([2, 3, 4]);
  });

  it.each(['taken', 'moved'])(
    'is %s after all when whoever was in the way goes while the no is being explained',
    async (action) => {
      const [rival, person] = [await member(), await member()];
      const wanted = await draft('D-10', action === 'taken' ? 40 : 50);
      // Not of the same start: they would be told before any attempt.
      const inTheWay = await use(Book).execute(rival, { ...wanted, start: wanted.start - HOUR });
      const alternatives = use(Alternatives);
      const around = alternatives.around.bind(alternatives);
      let explained = 0;
      alternatives.around = async (...asked) => {
        if (++explained === 1) await use(CancelBooking).execute(rival, inTheWay.id);
        return around(...asked);
      };
      try {
        const other = { ...wanted, spaceIds: [app.centre.space('D-11').id] };
        const { id } = await use(Book).execute(person, action === 'taken' ? wanted : other);
        if (action === 'moved') await use(ChangeBooking).execute(person, id, { spaceIds: wanted.spaceIds });
        const [claim] = await ask<{ spaceId: string }>(
          app.url,
          'SELECT space_id AS "spaceId" FROM allocation WHERE booking_id = $1 AND live',
          [id],
        );
        expect([claim!.spaceId, explained]).toEqual([wanted.spaceIds[0], 1]);
      } finally {
        alternatives.around = around;
      }
    },
  );

  it('keeps the check-in times it was made under when the rules change', async () => {
    const { id, noShowDueAt } = await use(Book).execute(await member(), await draft('D-4', 30));
    const manager = await aManager(app.libraries, app.centre.id);
    await use(ChangeRules).execute(manager, app.centre.id, {
      deskGraceMinutes: 5,
    });
    const [row] = await ask<{ due: Date }>(
      app.url,
      'SELECT no_show_due_at AS due FROM booking WHERE id = $1',
      [id],
    );
    expect(row!.due.getTime()).toBe(noShowDueAt);
    await use(ChangeRules).execute(manager, app.centre.id, {
      deskGraceMinutes: 30,
    });
  });

  it('is not released early, is released once, and never once somebody came', async () => {
    const desk = await aFrontDesk(app.libraries, app.centre.id);
    const [missing, came] = [
      await use(Book).execute(await member(), await draft('D-5', 0)),
      await use(Book).execute(await member(), await draft('D-6', 0)),
    ];
    expect(await use(ReleaseNoShow).execute(missing.id)).toBe(false);
    await moveClock(app.url, `${Math.ceil((missing.start - (await now())) / MINUTE)} minutes`);
    await use(CheckIn).execute(desk, came.id, { via: 'staff' });
    await moveClock(app.url, '29 minutes');
    expect(await use(ReleaseNoShow).execute(missing.id)).toBe(false);
    await moveClock(app.url, '2 minutes');
    const released = await Promise.all(
      Array.from({ length: 6 }, () => use(ReleaseNoShow).execute(missing.id)),
    );
    expect(released.filter(Boolean)).toHaveLength(1);
    expect(await use(ReleaseNoShow).execute(came.id)).toBe(false);
    expect((await messagesOf(missing.id)).filter((m) => m.state === 'planned').map((m) => m.kind)).toEqual([
      'released',
    ]);
    const next = await now();
    await use(Book).execute(await member(), { ...(await draft('D-5', 0)), start: next, end: next + HOUR });
    await moveClock(app.url, '1 hour');
    expect(await use(CompleteEnded).execute()).toBe(1);
    const [row] = await ask(app.url, 'SELECT state FROM booking WHERE id = $1', [came.id]);
    expect(row).toEqual({ state: 'completed' });
  });

  it('is possible exactly where availability says so', async () => {
    const person = await member();
    const slot = await draft('D-1', 50, 2);
    const taken = ['D-1', 'D-7', 'D-9'].map((code) => app.centre.space(code).id);
    for (const id of taken)
      await use(Book).execute(await member(), { ...slot, start: slot.start + HOUR, spaceIds: [id] });
    const { items } = await use(FindAvailability).execute(person, { ...slot, kind: 'desk', features: [] });
    for (const { space, free, refusal } of items) {
      const booked = await use(Book)
        .execute(await member(), { ...slot, spaceIds: [space.id] })
        .then(
          () => 'booked',
          (error: DomainError) => error.code,
        );
      expect([space.code, booked]).toEqual([
        space.code,
        refusal ? 'refused' : free ? 'booked' : 'slot_taken',
      ]);
    }
  });

  it('is one effect for twenty retries of one idempotency key', async () => {
    const person = await member();
    const idempotencyKey = { personId: person.personId, key: 'k', fingerprint: Buffer.from('f') };
    const slot = await draft('D-10', 60);
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => use(Book).execute(person, slot, { idempotencyKey })),
    );
    expect(new Set(answers.map((a) => JSON.stringify(a))).size).toBe(1);
    const other = { ...idempotencyKey, fingerprint: Buffer.from('g') };
    await expect(use(Book).execute(person, slot, { idempotencyKey: other })).rejects.toMatchObject({
      code: 'idempotency_mismatch',
    });
  });
});
