import { randomUUID } from 'node:crypto';
import { DAY, HOUR } from '@birlik/kernel';
import { ask, moveClock } from '@birlik/testing';
import { HttpClient } from '../support/http-client.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';
import { waitUntil } from '../support/wait-until.js';

const NAMES = { kk: 'Жастар пікірсайысы', ru: 'Молодёжные дебаты', en: 'Youth debate' };

describe('events over HTTP', () => {
  let app: TestApp;
  let organiser: Awaited<ReturnType<TestApp['organiser']>>;
  let days = 3;
  beforeAll(async () => {
    app = await startTestApp({ desks: 1, rooms: 1, hall: false, worker: true });
    organiser = await app.organiser();
  });
  afterAll(() => app.close());

  const room = async () => {
    const start = Math.ceil((await app.now()) / HOUR) * HOUR + days++ * DAY;
    const { status, body } = await organiser.book({
      centreId: app.centre.id,
      spaceIds: [app.centre.findSpace('R-1').id],
      start: new Date(start).toISOString(),
      end: new Date(start + 2 * HOUR).toISOString(),
      organisationId: organiser.person.organisationId,
    });
    expect(status).toBe(201);
    return body as { id: string; start: string; end: string };
  };
  const event = async (places: number) => {
    const booking = await room();
    const { status, body } = await organiser.send('/events', {
      body: { bookingId: booking.id, programme: 'debate', names: NAMES, places },
    });
    expect(status).toBe(201);
    return { ...body, booking } as { id: string; version: number; booking: typeof booking };
  };
  const register = (who: Visitor, id: string, body: object = { wait: true }, key: string = randomUUID()) =>
    who.send(`/events/${id}/registrations`, { body, headers: { 'idempotency-key': key } });
  const see = async (who: Visitor, id: string) => (await who.send(`/registrations/${id}`)).body;

  it('tells anybody what takes place, and only its people in which booking', async () => {
    const made = await event(5);
    const list = await new HttpClient(app.url).send(`/api/v1/centres/${app.centre.id}/events`);
    expect(list.status).toBe(200);
    const found = list.body.items.find((one: { id: string }) => one.id === made.id);
    expect(found).toMatchObject({
      names: NAMES,
      places: 5,
      placesLeft: 5,
      state: 'open',
      programme: 'debate',
    });
    expect(Date.parse(found.start)).toBe(Date.parse(made.booking.start));
    expect(found).not.toHaveProperty('bookingId');
    const [own, other] = [
      await organiser.send(`/events/${made.id}`),
      await (await app.member()).send(`/events/${made.id}`),
    ];
    expect(own.body).toMatchObject({ bookingId: made.booking.id, canChange: true, mine: null });
    expect(other.body).toMatchObject({ bookingId: null, canChange: false });
    const later = `from=${encodeURIComponent(made.booking.end)}`;
    const past = await organiser.send(`/centres/${app.centre.id}/events?${later}`);
    expect(past.body.items.map((one: { id: string }) => one.id)).not.toContain(made.id);
  });

  it('gives a retry of a registration the same answer, and one place', async () => {
    const { id } = await event(2);
    const [who, key] = [await app.member(), randomUUID()];
    const [one, two] = await Promise.all([register(who, id, {}, key), register(who, id, {}, key)]);
    await register(await app.member(), id, {});
    const again = await register(who, id, {}, key);
    expect([one.status, two.status, again.status]).toEqual([201, 201, 201]);
    expect(two.body).toEqual(one.body);
    expect(again.body).toEqual(one.body);
    const full = await register(await app.member(), id, {});
    expect([full.status, full.body.code]).toEqual([409, 'event_full']);
  });

  it('changes an event only for who saw its present version', async () => {
    const { id } = await event(2);
    const change = (body: object, version?: number) =>
      organiser.send(`/events/${id}`, {
        method: 'PATCH',
        body,
        headers: version === undefined ? {} : { 'if-match': `"${version}"` },
      });
    expect((await change({ places: 3 })).status).toBe(428);
    expect((await change({ places: 3 }, 9)).status).toBe(412);
    const more = await change({ places: 3 }, 1);
    expect([more.status, more.body.places, more.body.version]).toEqual([200, 3, 2]);
    expect((await change({ state: 'cancelled', reason: 'Ауа райы' }, 2)).body.state).toBe('cancelled');
    expect((await change({ places: 4 }, 3)).body.code).toBe('event_closed');
  });

  it('lets the link of a mail answer one offer, and nothing else', async () => {
    const { id } = await event(1);
    const [owner, waiting, other] = [await app.member(), await app.member(), await app.member()];
    const taken = await register(owner, id);
    const mine = (await register(waiting, id)).body.id as string;
    const theirs = (await register(other, id)).body.id as string;
    expect((await owner.send(`/registrations/${taken.body.id}/cancel`, { body: {} })).status).toBe(200);
    const mail = await waitUntil('the mail of the offer', 30, () =>
      app.mailTo(waiting.person.email).find((one) => one.subject.startsWith('Іс-шарада орын босады')),
    );
    expect(mail.text).toContain('Жастар пікірсайысы');
    const [, token] = /\/place\/[0-9a-f-]+#([\w-]+)/.exec(mail.text)!;
    const anybody = new HttpClient(app.url);
    const byLink = (path: string, body?: object) =>
      anybody.send(`/api/v1/registrations/${path}`, {
        headers: { 'link-token': token! },
        ...(body && { body }),
      });
    expect((await byLink(mine)).body).toMatchObject({ state: 'offered', event: { id } });
    expect((await byLink(theirs)).status).toBe(401);
    expect((await byLink(`${mine}/cancel`, {})).status).toBe(401);
    expect((await byLink(`${mine}/accept`, {})).body).toMatchObject({ state: 'registered' });
    expect((await byLink(`${mine}/accept`, {})).body).toMatchObject({ state: 'registered' });
    // The time to undo, then word of it with an entry for the calendar; the link in it opens nothing by itself.
    await moveClock(app.databaseUrl, '11 seconds');
    const word = await waitUntil('word of the registration', 30, () =>
      app.mailTo(waiting.person.email).find((one) => one.subject.startsWith('Іс-шараға тіркелдіңіз')),
    );
    expect(word.calendars[0]?.content).toContain('SUMMARY:Жастар пікірсайысы');
    const { body } = await waiting.send('/me/messages', { headers: { 'accept-language': 'kk' } });
    expect(body.items.map((one: { bookingId: unknown }) => one.bookingId)).toEqual([null, null]);
    expect((await see(other, theirs)).position).toBe(1);
  });

  it('says the same of a foreign registration as of one that is not there', async () => {
    const { id } = await event(1);
    const [owner, other] = [await app.member(), await app.member()];
    const own = (await register(owner, id)).body.id as string;
    const actions = [
      (one: string) => other.send(`/registrations/${one}`),
      ...['accept', 'decline', 'cancel'].map(
        (action) => (one: string) => other.send(`/registrations/${one}/${action}`, { body: {} }),
      ),
    ];
    for (const action of actions) {
      const [foreign, missing] = [await action(own), await action(randomUUID())];
      expect(foreign.status).toBe(404);
      expect({ ...foreign.body, instance: '' }).toEqual({ ...missing.body, instance: '' });
    }
    const foreignRoom = await other.send('/events', {
      body: { bookingId: (await room()).id, programme: 'course', names: NAMES, places: 3 },
    });
    const missingRoom = await other.send('/events', {
      body: { bookingId: randomUUID(), programme: 'course', names: NAMES, places: 3 },
    });
    expect({ ...foreignRoom.body, instance: '' }).toEqual({ ...missingRoom.body, instance: '' });
    const refused = await other.send(`/events/${id}`, {
      method: 'PATCH',
      body: { places: 9 },
      headers: { 'if-match': '"1"' },
    });
    expect([refused.status, refused.body.code]).toEqual([403, 'forbidden']);
    const [row] = await ask<{ state: string }>(
      app.databaseUrl,
      'SELECT state FROM registration WHERE id = $1',
      [own],
    );
    expect(row!.state).toBe('registered');
  });
});
