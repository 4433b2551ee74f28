import { type DomainError, HOUR, MINUTE } from '@birlik/kernel';
import {
  aFrontDesk,
  aManager,
  aMember,
  anOrganiser,
  ask,
  type TestLibraries,
  openTestLibraries,
  overlapsIn,
} from '@birlik/testing';
import { ChangeSpace } from '@birlik/rooms';
import { Book } from '../lifecycle/book.js';
import { CancelBooking } from '../lifecycle/cancel-booking.js';
import { ChangeBooking } from '../lifecycle/change-booking.js';
import { ApproveBooking } from '../lifecycle/approve-booking.js';
import { ExplainSlot } from './explain-slot.js';
import { FindAvailability } from './find-availability.js';
import { FindTogether } from './find-desks-together.js';

describe('what is taken together', () => {
  let app: TestLibraries;
  beforeAll(async () => {
    app = await openTestLibraries({
      desks: 9,
      rooms: 2,
      officeDesks: 1,
      equipment: { projector: 2, interpreter: 1 },
      buffers: { setupMinutes: 30, clearMinutes: 15 },
    });
  });
  afterAll(() => app.close());

  let hours = 20;
  beforeEach(() => void (hours += 30));
  const member = () => aMember(app.libraries, app.centre.id);
  const id = (code: string) => app.centre.space(code).id;
  const slot = async (length = 2) => {
    const start = Math.ceil((await app.now()) / HOUR) * HOUR + hours * HOUR;
    return { centreId: app.centre.id, start, end: start + length * HOUR };
  };
  const code = (work: Promise<unknown>) =>
    work.then(
      () => 'done',
      (error: DomainError) => error.code,
    );
  const claims = (bookingId: string) =>
    ask<{ code: string; from: number; to: number }>(
      app.url,
      `SELECT s.code, extract(epoch FROM a.starts - b.starts)::int / 60 AS from, extract(epoch FROM a.ends - b.starts)::int / 60 AS to
       FROM allocation a JOIN space s ON s.id = a.space_id JOIN booking b ON b.id = a.booking_id
       WHERE a.booking_id = $1 AND a.live ORDER BY s.code, a.starts`,
      [bookingId],
    );

  it('is a room with equipment and staff, all or nothing', async () => {
    const organiser = await anOrganiser(app.libraries, app.centre.id);
    const draft = { ...(await slot()), organisationId: organiser.organisationId };
    const equipment = [
      { key: 'projector', count: 2 },
      { key: 'interpreter', count: 1 },
    ];
    const made = await app.use(Book).execute(organiser, { ...draft, spaceIds: [id('R-2')], equipment });
    expect((await claims(made.id)).map((c) => c.code)).toEqual([
      'R-2',
      'interpreter#001',
      'projector#001',
      'projector#002',
    ]);
    expect(
      await code(
        app.use(Book).execute(organiser, {
          ...draft,
          spaceIds: [id('HALL')],
          equipment: [{ key: 'projector', count: 1 }],
        }),
      ),
    ).toBe('equipment_taken');
    // Nothing of the hall was kept.
    await app.use(Book).execute(organiser, { ...draft, spaceIds: [id('HALL')] });
    await app.use(CancelBooking).execute(organiser, made.id);
    await app
      .use(Book)
      .execute(organiser, { ...draft, spaceIds: [id('R-1')], equipment: [{ key: 'projector', count: 2 }] });
  });

  it('has set-up and clear-up time inside its claim: the next one begins after it', async () => {
    const organiser = await anOrganiser(app.libraries, app.centre.id);
    const draft = { ...(await slot()), spaceIds: [id('R-1')], organisationId: organiser.organisationId };
    const made = await app.use(Book).execute(organiser, draft);
    expect(await claims(made.id)).toEqual([{ code: 'R-1', from: -30, to: 135 }]);
    const next = { ...draft, start: draft.end + 44 * MINUTE, end: draft.end + 104 * MINUTE };
    const refusal = (await app
      .use(Book)
      .execute(organiser, next)
      .catch((error: unknown) => error)) as DomainError;
    expect(refusal.code).toBe('slot_taken');
    // What is said to be free later is: after the clear-up, with time to set up again.
    const { alternatives } = refusal.params as {
      alternatives: { spaceId: string; start: number; end: number }[];
    };
    expect(alternatives.find((a) => a.spaceId === id('R-1'))).toMatchObject({
      start: draft.end + 45 * MINUTE,
    });
    const { items } = await app
      .use(FindAvailability)
      .execute(organiser, { ...next, kind: 'room', features: [] });
    expect(items.find((item) => item.space.code === 'R-1')).toMatchObject({
      free: false,
      busyUntil: draft.end + 45 * MINUTE,
    });
    const before = await app.use(FindAvailability).execute(organiser, {
      ...draft,
      start: draft.start - 3 * HOUR,
      end: draft.start - 2 * HOUR,
      kind: 'room',
      features: [],
    });
    expect(before.items.find((item) => item.space.code === 'R-1')).toMatchObject({
      free: true,
      freeUntil: draft.start - 45 * MINUTE,
    });
    for (const { spaceId, start, end } of alternatives)
      await app.use(Book).execute(organiser, { ...next, spaceIds: [spaceId], start, end });
  });

  it('is a group of desks that lie together, counted for each', async () => {
    const person = await member();
    const draft = await slot(1);
    await app.use(Book).execute(await member(), { ...draft, spaceIds: [id('D-4')] });
    const { sets } = await app
      .use(FindTogether)
      .execute(person, { ...draft, count: 4, features: ['socket'] });
    expect(sets[0]?.spaceIds).toEqual(expect.arrayContaining(['D-5', 'D-6', 'D-7', 'D-8'].map(id)));
    const made = await app.use(Book).execute(person, { ...draft, spaceIds: sets[0]!.spaceIds, people: 4 });
    expect(await claims(made.id)).toHaveLength(4);
    // All of the group or none of it.
    expect(
      await code(
        app.use(Book).execute(await member(), { ...draft, spaceIds: ['D-3', 'D-5'].map(id), people: 2 }),
      ),
    ).toBe('slot_taken');
    await app.use(Book).execute(await member(), { ...draft, spaceIds: [id('D-3')] });
    expect(
      await code(
        app.use(Book).execute(await member(), { ...draft, spaceIds: ['D-1', 'D-2'].map(id), people: 3 }),
      ),
    ).toBe('refused');
  });

  it('offers another group when one of a group is taken', async () => {
    const draft = await slot(1);
    await app.use(Book).execute(await member(), { ...draft, spaceIds: [id('D-2')] });
    const refusal = (await app
      .use(Book)
      .execute(await member(), { ...draft, spaceIds: ['D-1', 'D-2', 'D-3'].map(id), people: 3 })
      .catch((error: unknown) => error)) as DomainError;
    const [first] = (refusal.params as { alternatives: { spaceIds: string[]; start: number; end: number }[] })
      .alternatives;
    expect(first!.spaceIds).toHaveLength(3);
    await app.use(Book).execute(await member(), { ...draft, ...first!, people: 3 });
  });

  it('is one place after the other, each for its part, and moves and ends as one', async () => {
    const person = await member();
    const draft = await slot(3);
    await app
      .use(Book)
      .execute(await member(), { ...draft, start: draft.start + 2 * HOUR, spaceIds: [id('D-1')] });
    const legs = [
      { spaceIds: [id('D-1')], start: draft.start, end: draft.start + 2 * HOUR },
      { spaceIds: [id('D-2')], start: draft.start + 2 * HOUR, end: draft.end },
    ];
    const made = await app.use(Book).execute(person, { ...draft, legs });
    expect(await claims(made.id)).toEqual([
      { code: 'D-1', from: 0, to: 120 },
      { code: 'D-2', from: 120, to: 180 },
    ]);
    const gap = [legs[0]!, { ...legs[1]!, start: legs[1]!.start + MINUTE }];
    expect(await code(app.use(ChangeBooking).execute(person, made.id, { legs: gap }))).toBe(
      'invalid_request',
    );
    const moved = await app.use(ChangeBooking).execute(person, made.id, { spaceIds: [id('D-3')] });
    expect(moved.legs).toEqual([]);
    expect(await claims(made.id)).toEqual([{ code: 'D-3', from: 0, to: 180 }]);
    const split = await app.use(ChangeBooking).execute(person, made.id, { legs });
    expect(split.spaceIds).toEqual([id('D-1'), id('D-2')]);
    await app.use(CancelBooking).execute(person, made.id);
    expect(await claims(made.id)).toEqual([]);
  });

  it('is lengthened, shortened and given other equipment, or stays as it was', async () => {
    const organiser = await anOrganiser(app.libraries, app.centre.id);
    const draft = { ...(await slot()), spaceIds: [id('R-2')], organisationId: organiser.organisationId };
    const made = await app.use(Book).execute(organiser, draft);
    await app.use(Book).execute(organiser, { ...draft, start: draft.end + HOUR, end: draft.end + 2 * HOUR });
    expect(
      await code(app.use(ChangeBooking).execute(organiser, made.id, { end: draft.end + 90 * MINUTE })),
    ).toBe('slot_taken');
    expect(await claims(made.id)).toEqual([{ code: 'R-2', from: 0, to: 120 }]);
    await app
      .use(ChangeBooking)
      .execute(organiser, made.id, { end: draft.end + HOUR, equipment: [{ key: 'interpreter', count: 1 }] });
    expect((await claims(made.id)).map((c) => [c.code, c.to])).toEqual([
      ['R-2', 180],
      ['interpreter#001', 180],
    ]);
    await app.use(ChangeBooking).execute(organiser, made.id, { end: draft.start + HOUR, equipment: [] });
    expect(await claims(made.id)).toEqual([{ code: 'R-2', from: 0, to: 60 }]);
  });

  it('waits for staff where one of the spaces does, and holds them all', async () => {
    const manager = await aManager(app.libraries, app.centre.id);
    await app.use(ChangeSpace).execute(manager, app.centre.id, id('R-2'), { approval: 'required' });
    const organiser = await anOrganiser(app.libraries, app.centre.id);
    const draft = {
      ...(await slot()),
      spaceIds: [id('R-1'), id('R-2')],
      organisationId: organiser.organisationId,
    };
    const asked = await app.use(Book).execute(organiser, draft);
    expect(asked.state).toBe('requested');
    const rival = await anOrganiser(app.libraries, app.centre.id);
    expect(
      await code(
        app
          .use(Book)
          .execute(rival, { ...draft, spaceIds: [id('R-1')], organisationId: rival.organisationId }),
      ),
    ).toBe('slot_taken');
    expect(await code(app.use(ApproveBooking).execute(organiser, asked.id))).toBe('forbidden');
    const approved = await Promise.all(
      Array.from({ length: 4 }, async () =>
        code(app.use(ApproveBooking).execute(await aFrontDesk(app.libraries, app.centre.id), asked.id)),
      ),
    );
    expect(approved.sort()).toEqual(['done', 'wrong_state', 'wrong_state', 'wrong_state']);
    // Moved to where staff has to say yes, it asks again.
    const free = await app.use(Book).execute(organiser, {
      ...draft,
      start: draft.start + 6 * HOUR,
      end: draft.end + 6 * HOUR,
      spaceIds: [id('R-1')],
    });
    expect(free.state).toBe('confirmed');
    expect((await app.use(ChangeBooking).execute(organiser, free.id, { spaceIds: [id('R-2')] })).state).toBe(
      'requested',
    );
    await app.use(ChangeSpace).execute(manager, app.centre.id, id('R-2'), { approval: 'none' });
  });

  it('is explained as it is refused: the same results, the same sentence', async () => {
    const person = await member();
    const draft = { ...(await slot(1)), spaceIds: [id('O-1')] };
    const night = Math.floor(draft.start / (24 * HOUR)) * 24 * HOUR + 21 * HOUR;
    const closed = { ...draft, start: night, end: night + HOUR };
    const refusal = (await app
      .use(Book)
      .execute(person, closed)
      .catch((error: unknown) => error)) as DomainError;
    const explained = await app.use(ExplainSlot).execute(person, { ...closed, spaceId: id('O-1') });
    expect(explained.refusals).toEqual((refusal.params as { refusals: unknown }).refusals);
    expect(explained.refusals.map((r) => r.rule)).toEqual(['opening_hours']);
  });

  it('leaves no overlap, and every live claim belongs to a live booking', async () => {
    expect(await overlapsIn(app.url)).toBe(0);
    expect(
      await ask(
        app.url,
        `SELECT b.state FROM allocation a JOIN booking b ON b.id = a.booking_id
         WHERE a.live AND b.state NOT IN ('held', 'requested', 'confirmed', 'checked_in', 'completed', 'no_show')`,
      ),
    ).toEqual([]);
  });
});
