import { randomUUID } from 'node:crypto';
import { UnitOfWork } from '@birlik/database';
import { PeopleRepository } from '@birlik/users';
import { slotIn } from '../support/soon.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';

describe('a booking', () => {
  let app: TestApp;
  let member: Visitor;
  let rival: Visitor;
  let desk: (code: string) => string[];
  beforeAll(async () => {
    app = await startTestApp({ desks: 6 });
    [member, rival] = await Promise.all([app.member(), app.member()]);
    desk = (code) => [app.centre.findSpace(code).id];
  });
  afterAll(() => app.close());
  const draft = (code: string, slot: object) => ({
    centreId: app.centre.id,
    spaceIds: desk(code),
    ...slot,
  });

  it('answers 409 with what is in the way and alternatives that can be booked', async () => {
    const slot = slotIn(1);
    expect((await member.book(draft('D-1', slot))).status).toBe(201);
    const { status, body } = await rival.book(draft('D-1', slot));
    expect([status, body.code]).toEqual([409, 'slot_taken']);
    expect(body.conflicts).toEqual([expect.objectContaining({ spaceId: desk('D-1')[0] })]);
    expect(body.alternatives.length).toBeGreaterThan(0);
    for (const { spaceId, start, end } of body.alternatives) {
      const taken = await rival.book({ centreId: app.centre.id, spaceIds: [spaceId], start, end });
      expect(taken.status).toBe(201);
      await rival.step(taken.body.id, 'cancel');
    }
  });

  it('needs If-Match to be changed: 428 without it, 412 with an old one', async () => {
    const { body } = await member.book(draft('D-2', slotIn(2)));
    const path = `/bookings/${body.id}`;
    const title = { title: 'Кітап клубы' };
    const without = await member.send(path, { method: 'PATCH', body: title });
    expect([without.status, without.body.code]).toEqual([428, 'precondition_required']);
    const changed = await member.change(body.id, 1, title);
    expect([changed.status, changed.headers.get('etag'), changed.body.title]).toEqual([
      200,
      '"2"',
      'Кітап клубы',
    ]);
    const stale = await member.change(body.id, 1, { title: 'Ескі' });
    expect([stale.status, stale.body.code]).toEqual([412, 'stale_version']);
    const cancel = await member.send(`${path}/cancel`, { body: {}, headers: { 'if-match': '"1"' } });
    expect(cancel.status).toBe(412);
  });

  it('keeps its title unless the change names one; null takes it away', async () => {
    const { body } = await member.book({ ...draft('D-2', slotIn(12)), title: 'Кітап клубы' });
    const kept = await member.change(body.id, 1, { people: 1 });
    expect([kept.status, kept.body.title]).toEqual([200, 'Кітап клубы']);
    const emptied = await member.change(body.id, kept.body.version, { title: null });
    expect([emptied.status, emptied.body.title]).toEqual([200, null]);
    const empty = await member.change(body.id, emptied.body.version, { title: '' });
    expect([empty.status, empty.body.errors[0].code]).toEqual([400, 'empty']);
  });

  it('has a pass for its person, however many of the organisation come before it', async () => {
    const [organiser, colleague] = await Promise.all([app.organiser(), app.member()]);
    const { organisationId } = organiser.person;
    const role = { centreId: app.centre.id, kind: 'organiser', organisationId } as const;
    await app.libraries
      .get(UnitOfWork)
      .run((tx) => app.libraries.get(PeopleRepository).giveRole(tx, colleague.person.personId, role));
    for (let hour = 0; hour < 21; hour++) {
      const room = await colleague.book({ ...draft('R-1', slotIn(13, 1, hour)), organisationId });
      expect(room.status).toBe(201);
    }
    const own = await organiser.book(draft('D-1', slotIn(14)));
    const pass = await organiser.send(`/me/pass?centreId=${app.centre.id}`);
    expect([pass.status, pass.body.booking?.id]).toEqual([200, own.body.id]);
  });

  it('of a divisible hall takes its parts, and a part stands in the way of the whole', async () => {
    const [one, two] = await Promise.all([app.organiser(), app.organiser()]);
    const room = (who: typeof one, code: string, days: number) =>
      who.book({ ...draft(code, slotIn(days)), organisationId: who.person.organisationId });
    expect((await room(one, 'HALL', 3)).status).toBe(201);
    expect((await room(two, 'HALL-1', 3)).status).toBe(409);
    expect((await room(two, 'HALL-2', 3)).status).toBe(409);
    expect((await room(one, 'HALL-1', 4)).status).toBe(201);
    expect((await room(two, 'HALL', 4)).status).toBe(409);
    expect((await room(two, 'HALL-2', 4)).status).toBe(201);
    const both = await one.book({
      centreId: app.centre.id,
      spaceIds: [...desk('HALL'), ...desk('HALL-1')],
      ...slotIn(5),
      organisationId: one.person.organisationId,
    });
    expect([both.status, both.body.errors[0].code]).toEqual([400, 'contains_its_part']);
  });

  it('runs over midnight where the area never closes, and is refused where it does', async () => {
    const date = new Date((await app.now()) + 7 * 86_400_000).toISOString().slice(0, 10);
    const night = {
      start: `${date}T23:00:00+05:00`,
      end: new Date(Date.parse(`${date}T23:00:00+05:00`) + 7_200_000).toISOString(),
    };
    const open = await member.book(draft('D-3', night));
    expect([open.status, open.body.start]).toEqual([201, `${date}T23:00:00+05:00`]);
    expect(open.body.end).toMatch(/T01:00:00\+05:00$/);
    const shut = await rival.book(draft('O-1', night));
    expect([shut.status, shut.body.refusals[0].rule]).toEqual([422, 'opening_hours']);
    expect(shut.body.refusals[0].nextAllowed).toMatch(/T08:00:00\+05:00$/);
  });

  it('that was cancelled comes back while the time to undo runs, unless somebody was quicker', async () => {
    const { body } = await member.book(draft('D-4', slotIn(8)));
    expect((await member.step(body.id, 'cancel')).body).toMatchObject({ state: 'cancelled', version: 2 });
    expect((await member.step(body.id, 'undo-cancel')).body).toMatchObject({
      state: 'confirmed',
      version: 3,
    });
    await member.step(body.id, 'cancel');
    expect((await rival.book(draft('D-4', slotIn(8)))).status).toBe(201);
    const late = await member.step(body.id, 'undo-cancel');
    expect([late.status, late.body.code]).toEqual([409, 'slot_taken']);
    expect((await member.send(`/bookings/${body.id}`)).body.state).toBe('cancelled');
  });

  it('moves wholly or not at all', async () => {
    const mine = (await member.book(draft('D-5', slotIn(9)))).body;
    expect((await rival.book(draft('D-6', slotIn(9)))).status).toBe(201);
    const blocked = await member.change(mine.id, 1, { spaceIds: desk('D-6') });
    expect([blocked.status, blocked.body.code]).toEqual([409, 'slot_taken']);
    expect((await member.send(`/bookings/${mine.id}`)).body).toMatchObject({
      version: 1,
      spaceIds: desk('D-5'),
    });
    const moved = await member.change(mine.id, 1, { spaceIds: desk('D-4') });
    expect(moved.body).toMatchObject({ version: 2, spaceIds: desk('D-4') });
    expect((await rival.book(draft('D-5', slotIn(9, 1, 2)))).status).toBe(201);
  });

  it('is refused with every rule and a sentence in the reader’s language', async () => {
    const long = await app.manager();
    const before = await long.send(`/centres/${app.centre.id}/rules`, {
      method: 'PATCH',
      body: { deskMaximumMinutes: 60 },
    });
    expect(before.status).toBe(200);
    for (const [language, word] of [
      ['kk', 'Тым ұзақ'],
      ['ru', 'Слишком долго'],
      ['en', 'Too long'],
    ] as const) {
      const answer = await member.send('/bookings', {
        body: draft('D-1', slotIn(10, 2)),
        headers: { 'accept-language': language, 'idempotency-key': randomUUID() },
      });
      expect([answer.status, answer.body.code]).toEqual([422, 'refused']);
      expect(answer.body.refusals[0]).toMatchObject({
        rule: 'maximum_length',
        value: 120,
        limit: 60,
        liftedBy: 'front_desk',
      });
      expect(answer.body.refusals[0].message).toContain(word);
      expect(answer.body.detail).toBe(answer.body.refusals[0].message);
    }
    await long.send(`/centres/${app.centre.id}/rules`, {
      method: 'PATCH',
      body: { deskMaximumMinutes: 1440 },
    });
  });
});
