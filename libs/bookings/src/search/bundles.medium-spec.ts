import { HOUR, MINUTE } from '@birlik/kernel';
import {
  ask,
  openTestLibraries,
  outcomeOf,
  overlapsIn,
  refusalOf,
  type TestLibraries,
} from '@birlik/testing';
import { Book } from '../lifecycle/book.js';
import { CancelBooking } from '../lifecycle/cancel-booking.js';
import { ChangeBooking } from '../lifecycle/change-booking.js';
import { ApproveBooking } from '../lifecycle/approve-booking.js';
import { ExplainSlot } from './explain-slot.js';
import { FindAvailability } from './find-availability.js';
import { FindDesksTogether } from './find-desks-together.js';

describe('a booking of several things', () => {
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

  beforeEach(() => app.startOver());
  afterEach(async () => {
    expect(await overlapsIn(app.url)).toBe(0);
    expect(await claimsOfEnded()).toEqual([]);
  });

  const id = (code: string) => app.centre.findSpace(code).id;
  const slot = async (length = 2) => {
    return { centreId: app.centre.id, ...(await app.planSlot(24, length)) };
  };
  /** Live claims of bookings that ended without being used. */
  const claimsOfEnded = () =>
    ask(
      app.url,
      `SELECT b.state FROM allocation a JOIN booking b ON b.id = a.booking_id
       WHERE a.live AND b.state NOT IN ('held', 'requested', 'confirmed', 'checked_in', 'completed', 'no_show')`,
    );
  const claims = (bookingId: string) =>
    ask<{ code: string; from: number; to: number }>(
      app.url,
      `SELECT s.code, extract(epoch FROM a.starts - b.starts)::int / 60 AS from, extract(epoch FROM a.ends - b.starts)::int / 60 AS to
       FROM allocation a JOIN space s ON s.id = a.space_id JOIN booking b ON b.id = a.booking_id
       WHERE a.booking_id = $1 AND a.live ORDER BY s.code, a.starts`,
      [bookingId],
    );

  it('takes a room with all of its equipment and staff, or nothing', async () => {
    const organiser = await app.addOrganiser();
    const draft = { ...(await slot()), organisationId: organiser.organisationId };
    const equipment = [
      { key: 'projector', count: 2 },
      { key: 'interpreter', count: 1 },
    ];
    const made = await app.get(Book).execute(organiser, { ...draft, spaceIds: [id('R-2')], equipment });
    expect((await claims(made.id)).map((c) => c.code)).toEqual([
      'R-2',
      'interpreter#001',
      'projector#001',
      'projector#002',
    ]);
    expect(
      await outcomeOf(
        app.get(Book).execute(organiser, {
          ...draft,
          spaceIds: [id('HALL')],
          equipment: [{ key: 'projector', count: 1 }],
        }),
      ),
    ).toBe('equipment_taken');
    // The refused booking left no claim on the hall.
    await app.get(Book).execute(organiser, { ...draft, spaceIds: [id('HALL')] });
    await app.get(CancelBooking).execute(organiser, made.id);
    await app
      .get(Book)
      .execute(organiser, { ...draft, spaceIds: [id('R-1')], equipment: [{ key: 'projector', count: 2 }] });
  });

  it('claims set-up and clear-up time too, and the next booking begins after it', async () => {
    const organiser = await app.addOrganiser();
    const draft = { ...(await slot()), spaceIds: [id('R-1')], organisationId: organiser.organisationId };
    const made = await app.get(Book).execute(organiser, draft);
    expect(await claims(made.id)).toEqual([{ code: 'R-1', from: -30, to: 135 }]);
    const next = { ...draft, start: draft.end + 44 * MINUTE, end: draft.end + 104 * MINUTE };
    const refusal = await refusalOf(app.get(Book).execute(organiser, next));
    expect(refusal.code).toBe('slot_taken');
    // The later alternative begins after the clear-up, with time to set up again.
    const { alternatives } = refusal.params as {
      alternatives: { spaceId: string; start: number; end: number }[];
    };
    expect(alternatives.find((a) => a.spaceId === id('R-1'))).toMatchObject({
      start: draft.end + 45 * MINUTE,
    });
    const { items } = await app
      .get(FindAvailability)
      .execute(organiser, { ...next, kind: 'room', features: [] });
    expect(items.find((item) => item.space.code === 'R-1')).toMatchObject({
      free: false,
      busyUntil: draft.end + 45 * MINUTE,
    });
    const before = await app.get(FindAvailability).execute(organiser, {
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
      await app.get(Book).execute(organiser, { ...next, spaceIds: [spaceId], start, end });
  });

  it('takes desks that lie together for a group', async () => {
    const person = await app.addMember();
    const draft = await slot(1);
    await app.get(Book).execute(await app.addMember(), { ...draft, spaceIds: [id('D-4')] });
    const { sets } = await app
      .get(FindDesksTogether)
      .execute(person, { ...draft, count: 4, features: ['socket'] });
    expect(sets[0]?.spaceIds).toEqual(expect.arrayContaining(['D-5', 'D-6', 'D-7', 'D-8'].map(id)));
    const made = await app.get(Book).execute(person, { ...draft, spaceIds: sets[0]!.spaceIds, people: 4 });
    expect(await claims(made.id)).toHaveLength(4);
    // A group gets all of its desks or none.
    expect(
      await outcomeOf(
        app
          .get(Book)
          .execute(await app.addMember(), { ...draft, spaceIds: ['D-3', 'D-5'].map(id), people: 2 }),
      ),
    ).toBe('slot_taken');
    await app.get(Book).execute(await app.addMember(), { ...draft, spaceIds: [id('D-3')] });
    expect(
      await outcomeOf(
        app
          .get(Book)
          .execute(await app.addMember(), { ...draft, spaceIds: ['D-1', 'D-2'].map(id), people: 3 }),
      ),
    ).toBe('refused');
  });

  it('is refused with another group of desks when one of the group is taken', async () => {
    const draft = await slot(1);
    await app.get(Book).execute(await app.addMember(), { ...draft, spaceIds: [id('D-2')] });
    const group = { ...draft, spaceIds: ['D-1', 'D-2', 'D-3'].map(id), people: 3 };
    const refusal = await refusalOf(app.get(Book).execute(await app.addMember(), group));
    const [first] = (refusal.params as { alternatives: { spaceIds: string[]; start: number; end: number }[] })
      .alternatives;
    expect(first!.spaceIds).toHaveLength(3);
    await app.get(Book).execute(await app.addMember(), { ...draft, ...first!, people: 3 });
  });

  it('takes one desk after another, and moves and ends as a whole', async () => {
    const person = await app.addMember();
    const draft = await slot(3);
    await app
      .get(Book)
      .execute(await app.addMember(), { ...draft, start: draft.start + 2 * HOUR, spaceIds: [id('D-1')] });
    const legs = [
      { spaceIds: [id('D-1')], start: draft.start, end: draft.start + 2 * HOUR },
      { spaceIds: [id('D-2')], start: draft.start + 2 * HOUR, end: draft.end },
    ];
    const made = await app.get(Book).execute(person, { ...draft, legs });
    expect(await claims(made.id)).toEqual([
      { code: 'D-1', from: 0, to: 120 },
      { code: 'D-2', from: 120, to: 180 },
    ]);
    const gap = [legs[0]!, { ...legs[1]!, start: legs[1]!.start + MINUTE }];
    expect(await outcomeOf(app.get(ChangeBooking).execute(person, made.id, { legs: gap }))).toBe(
      'invalid_request',
    );
    const moved = await app.get(ChangeBooking).execute(person, made.id, { spaceIds: [id('D-3')] });
    expect(moved.legs).toEqual([]);
    expect(await claims(made.id)).toEqual([{ code: 'D-3', from: 0, to: 180 }]);
    const split = await app.get(ChangeBooking).execute(person, made.id, { legs });
    expect(split.spaceIds).toEqual([id('D-1'), id('D-2')]);
    await app.get(CancelBooking).execute(person, made.id);
    expect(await claims(made.id)).toEqual([]);
  });

  it('is lengthened, shortened and given other equipment, or stays as it was', async () => {
    const organiser = await app.addOrganiser();
    const draft = { ...(await slot()), spaceIds: [id('R-2')], organisationId: organiser.organisationId };
    const made = await app.get(Book).execute(organiser, draft);
    await app.get(Book).execute(organiser, { ...draft, start: draft.end + HOUR, end: draft.end + 2 * HOUR });
    expect(
      await outcomeOf(app.get(ChangeBooking).execute(organiser, made.id, { end: draft.end + 90 * MINUTE })),
    ).toBe('slot_taken');
    expect(await claims(made.id)).toEqual([{ code: 'R-2', from: 0, to: 120 }]);
    await app
      .get(ChangeBooking)
      .execute(organiser, made.id, { end: draft.end + HOUR, equipment: [{ key: 'interpreter', count: 1 }] });
    expect((await claims(made.id)).map((c) => [c.code, c.to])).toEqual([
      ['R-2', 180],
      ['interpreter#001', 180],
    ]);
    await app.get(ChangeBooking).execute(organiser, made.id, { end: draft.start + HOUR, equipment: [] });
    expect(await claims(made.id)).toEqual([{ code: 'R-2', from: 0, to: 60 }]);
  });

  it('asks for approval when one of its spaces requires it, and holds all of them', async () => {
    await app.changeSpace('R-2', { approval: 'required' });
    const organiser = await app.addOrganiser();
    const draft = {
      ...(await slot()),
      spaceIds: [id('R-1'), id('R-2')],
      organisationId: organiser.organisationId,
    };
    const asked = await app.get(Book).execute(organiser, draft);
    expect(asked.state).toBe('requested');
    const rival = await app.addOrganiser();
    expect(
      await outcomeOf(
        app
          .get(Book)
          .execute(rival, { ...draft, spaceIds: [id('R-1')], organisationId: rival.organisationId }),
      ),
    ).toBe('slot_taken');
    expect(await outcomeOf(app.get(ApproveBooking).execute(organiser, asked.id))).toBe('forbidden');
    const approved = await Promise.all(
      Array.from({ length: 4 }, async () =>
        outcomeOf(app.get(ApproveBooking).execute(await app.addFrontDesk(), asked.id)),
      ),
    );
    expect(approved.sort()).toEqual(['done', 'wrong_state', 'wrong_state', 'wrong_state']);
    // A move to a space with approval creates a new request.
    const free = await app.get(Book).execute(organiser, {
      ...draft,
      start: draft.start + 6 * HOUR,
      end: draft.end + 6 * HOUR,
      spaceIds: [id('R-1')],
    });
    expect(free.state).toBe('confirmed');
    expect((await app.get(ChangeBooking).execute(organiser, free.id, { spaceIds: [id('R-2')] })).state).toBe(
      'requested',
    );
  });

  it('is explained with the same refusals as it is refused with', async () => {
    const person = await app.addMember();
    const draft = { ...(await slot(1)), spaceIds: [id('O-1')] };
    // The booking begins at 10:00; thirteen hours later the office is closed.
    const closed = { ...draft, start: draft.start + 13 * HOUR, end: draft.end + 13 * HOUR };
    const refusal = await refusalOf(app.get(Book).execute(person, closed));
    const explained = await app.get(ExplainSlot).execute(person, { ...closed, spaceId: id('O-1') });
    expect(explained.refusals).toEqual((refusal.params as { refusals: unknown }).refusals);
    expect(explained.refusals.map((r) => r.rule)).toEqual(['opening_hours']);
  });
});
