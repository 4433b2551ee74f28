import { randomUUID } from 'node:crypto';
import { aPersonWith } from '@birlik/testing';
import { HttpClient } from '../support/http-client.js';
import { slotIn } from '../support/soon.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';

/** A promise: every id is guarded; a foreign one and a missing one give the same answer. */
describe('who may do what', () => {
  let app: TestApp;
  let owner: Visitor;
  let other: Visitor;
  let staff: Visitor;
  let manager: Visitor;
  let bookingId: string;
  beforeAll(async () => {
    app = await startTestApp();
    [owner, other, staff, manager] = await Promise.all([
      app.member(),
      app.member(),
      app.frontDesk(),
      app.manager(),
    ]);
    const made = await owner.book({
      centreId: app.centre.id,
      spaceIds: [app.centre.findSpace('D-1').id],
      ...slotIn(1),
    });
    bookingId = made.body.id;
  });
  afterAll(() => app.close());

  it('says the same of a foreign booking as of one that is not there', async () => {
    const steps = [
      (id: string) => other.send(`/bookings/${id}`),
      (id: string) => other.change(id, 1, { title: 'x' }),
      ...['cancel', 'undo-cancel', 'check-in', 'undo-check-in', 'check-out'].map(
        (step) => (id: string) => other.step(id, step),
      ),
    ];
    for (const step of steps) {
      const [foreign, missing] = [await step(bookingId), await step(randomUUID())];
      expect(foreign.status).toBe(404);
      expect({ ...foreign.body, instance: '' }).toEqual({ ...missing.body, instance: '' });
      expect(foreign.status).toBe(missing.status);
    }
    expect((await owner.send(`/bookings/${bookingId}`)).body.version).toBe(1);
  });

  it('shows a booking to its owner and to the staff', async () => {
    expect((await owner.send(`/bookings/${bookingId}`)).status).toBe(200);
    expect((await staff.send(`/bookings/${bookingId}`)).status).toBe(200);
    expect((await manager.send(`/bookings/${bookingId}`)).status).toBe(200);
  });

  it('lets a member neither check in, seat people, see arrivals nor change rules', async () => {
    const rules = { method: 'PATCH', body: { deskGraceMinutes: 20 } };
    const answers = await Promise.all([
      owner.step(bookingId, 'check-in'),
      owner.send('/walk-ins', { body: { centreId: app.centre.id, name: 'Қонақ' } }),
      owner.send(`/centres/${app.centre.id}/arrivals`),
      owner.send(`/centres/${app.centre.id}/rules`, rules),
      staff.send(`/centres/${app.centre.id}/rules`, rules),
    ]);
    expect(answers.map((a) => a.status)).toEqual([403, 403, 403, 403, 403]);
    expect((await manager.send(`/centres/${app.centre.id}/rules`, rules)).status).toBe(200);
  });

  it('lets nobody book for somebody else but staff', async () => {
    const draft = { centreId: app.centre.id, spaceIds: [app.centre.findSpace('D-2').id], ...slotIn(2) };
    const onBehalfOf = (await owner.send('/me')).body.id;
    expect((await other.book({ ...draft, onBehalfOf })).status).toBe(403);
    const made = await staff.book({ ...draft, onBehalfOf });
    expect([made.status, made.body.person.id]).toEqual([201, onBehalfOf]);
    // RFC 9562: whoever reads an id reads it in capitals too.
    const capitals = [draft.spaceIds[0]!, onBehalfOf, draft.centreId].map((id) => id.toUpperCase());
    const [spaceId, person, centreId] = capitals as [string, string, string];
    const again = await staff.book({ ...slotIn(5), centreId, spaceIds: [spaceId], onBehalfOf: person });
    expect([again.status, again.body.person.id]).toEqual([201, onBehalfOf]);
    expect((await staff.book({ ...draft, ...slotIn(3), onBehalfOf: randomUUID() })).status).toBe(404);
  });

  it('lets an organiser book rooms for their own organisation alone', async () => {
    const [one, two] = await Promise.all([app.organiser(), app.organiser()]);
    const draft = { centreId: app.centre.id, spaceIds: [app.centre.findSpace('R-1').id], ...slotIn(4) };
    const foreign = await one.book({ ...draft, organisationId: two.person.organisationId });
    const missing = await one.book({ ...draft, organisationId: randomUUID() });
    expect({ ...foreign.body, instance: '' }).toEqual({ ...missing.body, instance: '' });
    expect(foreign.status).toBe(404);
    const alone = await one.book(draft);
    expect([alone.status, alone.body.refusals[0].rule]).toEqual([422, 'who_may_book']);
    expect((await one.book({ ...draft, organisationId: one.person.organisationId })).status).toBe(201);
    const member = await other.book({ ...draft, ...slotIn(5) });
    expect([member.status, member.body.refusals[0].rule]).toEqual([422, 'who_may_book']);
  });

  it('hides titles and ids of others in the plan of the day', async () => {
    const organiser = await app.organiser();
    const slot = slotIn(6);
    const draft = {
      centreId: app.centre.id,
      spaceIds: [app.centre.findSpace('R-2').id],
      ...slot,
      title: 'Жабық кеңес',
    };
    await organiser.book({ ...draft, organisationId: organiser.person.organisationId });
    const date = new Date(Date.parse(slot.start) + 5 * 3_600_000).toISOString().slice(0, 10);
    const plan = `/centres/${app.centre.id}/day-plan?date=${date}`;
    const busy = async (who: Visitor) =>
      (await who.send(plan)).body.rooms.flatMap((r: { busy: object[] }) => r.busy);
    const [strange] = await busy(other);
    // The place of the name among those of the day, and nothing by which the booking or its people are known.
    expect(strange).toEqual({
      from: expect.any(Number),
      to: expect.any(Number),
      organisation: expect.any(Number),
    });
    // Somebody who is signed in and has no role in this centre sees as much; who is not signed in, nothing.
    const fromElsewhere = await app.visit(await aPersonWith(app.libraries, app.centre.id, null));
    expect(await busy(fromElsewhere)).toEqual([strange]);
    expect((await new HttpClient(app.url).send(`/api/v1${plan}`)).status).toBe(401);
    expect(await busy(organiser)).toEqual([expect.objectContaining({ title: 'Жабық кеңес', mine: true })]);
    const [seenByStaff] = await busy(staff);
    expect(seenByStaff).toMatchObject({ title: 'Жабық кеңес', bookingId: expect.any(String) });
    expect(seenByStaff).not.toHaveProperty('mine');
  });

  it('asks everybody to sign in first, but for what is public', async () => {
    const nobody = new HttpClient(app.url);
    const statuses = async (...paths: string[]) =>
      Promise.all(paths.map(async (p) => (await nobody.send(`/api/v1${p}`)).status));
    expect(
      await statuses('/centres', `/centres/${app.centre.id}`, `/centres/${app.centre.id}/spaces`),
    ).toEqual([200, 200, 200]);
    expect(
      await statuses(
        '/me',
        '/me/bookings',
        '/me/messages',
        `/bookings/${bookingId}`,
        `/centres/${app.centre.id}/stream`,
      ),
    ).toEqual([401, 401, 401, 401, 401]);
  });

  it.each([
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['another host of the same site', { 'sec-fetch-site': 'same-site' }],
    ['a foreign origin', { origin: 'https://evil.example' }],
    ['no origin', { origin: 'null' }],
  ])('refuses a write from %s with 403', async (_, headers) => {
    const answer = await owner.send(`/bookings/${bookingId}/cancel`, { body: {}, headers });
    expect([answer.status, answer.body.code]).toEqual([403, 'cross_site']);
    expect((await owner.send(`/bookings/${bookingId}`)).body.state).toBe('confirmed');
  });

  it('control: the same write from our own page passes', async () => {
    const headers = { 'sec-fetch-site': 'same-origin' };
    expect((await owner.send(`/bookings/${bookingId}/cancel`, { body: {}, headers })).status).toBe(200);
  });
});
