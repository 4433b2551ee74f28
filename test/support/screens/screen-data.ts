import { ask } from '@birlik/testing';
import { appeal } from '../appeals.js';
import type { DemoApp } from '../demo-app.js';
import { bookAs, bookRoomAs, cancelAs, freeDesk, organisationOf, spaceId } from '../demo-bookings.js';
import { eveningRoom, openEvent, registerAs, unregisterAs } from '../demo-events.js';
import { mailedLink } from '../mailed-links.js';
import { waitUntil } from '../wait-until.js';
import { PEOPLE } from './people.js';
import type { ScreenLinks } from './screen.js';

/** What somebody typed who was marked as absent. */
const APPEAL = 'Мен орнымда отырдым, көршім куә';

/** Makes something to look at for every screen. @returns what the paths of the screens name */
export async function makeScreenData(app: DemoApp): Promise<ScreenLinks> {
  const seat = await seatMember(app);
  await requestHall(app);
  const series = await bookSeries(app);
  const offer = await offerDesk(app);
  await missBookings(app);
  const events = await openEvents(app);
  await appeal(app.databaseUrl, APPEAL);
  await addPolicy(app);
  await waitForMessage(app);
  return { ...seat, series, offer, ...events };
}

/** A desk now and one tomorrow: the desk's code and the booking of today. */
async function seatMember(app: DemoApp): Promise<{ desk: string; visit: string }> {
  const bookings: { id: string; spaceIds: string[] }[] = [];
  for (const date of ['2026-11-24', '2026-11-25']) {
    const slot = { start: `${date}T10:10:00+05:00`, end: `${date}T12:10:00+05:00` };
    const spaceIds = [await freeDesk(app, PEOPLE.seated, slot)];
    bookings.push(await bookAs(app, PEOPLE.seated, { spaceIds, ...slot }));
  }
  const member = await app.account(PEOPLE.seated);
  const { items } = (await member.send(`/api/v1/centres/${app.centreId}/spaces`)).body;
  const desk = items.find((space: { id: string }) => space.id === bookings[0]!.spaceIds[0]).code as string;
  return { desk, visit: bookings[0]!.id };
}

async function waitForMessage(app: DemoApp): Promise<void> {
  const member = await app.account(PEOPLE.seated);
  await waitUntil('a message of the worker', 20, async () => {
    const { items } = (await member.send('/api/v1/me/messages')).body;
    return items.length > 0;
  });
}

/** An organiser asks for a hall that needs approval from now on. */
async function requestHall(app: DemoApp): Promise<void> {
  const hall = await spaceId(app, 'debate');
  const manager = await app.account('manager');
  await manager.send(`/api/v1/centres/${app.centreId}/spaces/${hall}`, {
    method: 'PATCH',
    body: { approval: 'required' },
  });
  await bookRoomAs(app, 'organiser', {
    spaceIds: [hall],
    start: '2026-12-06T11:00:00+05:00',
    end: '2026-12-06T12:00:00+05:00',
  });
}

/** Five Thursdays, one of which somebody else has: the id of the series. */
async function bookSeries(app: DemoApp): Promise<string> {
  const spaceIds = [await spaceId(app, 'library-corner')];
  await bookRoomAs(app, 'organiser07', {
    spaceIds,
    start: '2026-12-17T08:30:00+05:00',
    end: '2026-12-17T09:30:00+05:00',
  });
  const organiser = await app.account('organiser');
  const body = {
    centreId: app.centreId,
    spaceIds,
    organisationId: await organisationOf(app, 'organiser'),
    rule: { from: '2026-12-10', startTime: '08:00', endTime: '09:00', frequency: 'weekly', count: 5 },
  };
  const { token } = (await organiser.send('/api/v1/series/preview', { body })).body;
  return (await organiser.send('/api/v1/series', { body: { ...body, token } })).body.id;
}

/** Somebody waits for two desks that others have; one of them is given up and offered. What follows /offer/. */
async function offerDesk(app: DemoApp): Promise<string> {
  const day = '2026-11-26';
  const slots = {
    'B-01': { start: `${day}T11:00:00+05:00`, end: `${day}T12:00:00+05:00` },
    'B-02': { start: `${day}T13:00:00+05:00`, end: `${day}T14:00:00+05:00` },
  };
  const waiting = await app.account(PEOPLE.waiting);
  const taken = [];
  for (const [code, slot] of Object.entries(slots)) {
    const spaceIds = [await spaceId(app, code)];
    taken.push(await bookAs(app, PEOPLE.rival, { spaceIds, ...slot }));
    await waiting.send('/api/v1/waitlist', {
      body: { centreId: app.centreId, kind: 'desk', spaceIds, ...slot },
    });
  }
  await cancelAs(app, PEOPLE.rival, taken[1].id);
  return (await mailedLink(app, PEOPLE.waiting, 'offer')).slice('/offer/'.length);
}

async function missBookings(app: DemoApp): Promise<void> {
  await ask(
    app.databaseUrl,
    `INSERT INTO absence (booking_id, centre_id, person_id, kind, missed_at)
     SELECT b.id, b.centre_id, p.id, 'desk', b.starts FROM booking b, person p
     WHERE p.email = $1 AND b.kind = 'desk' AND b.state = 'completed' ORDER BY b.starts DESC LIMIT 3`,
    [`${PEOPLE.missed}@birlik.example`],
  );
}

/** Two events for one person each: one is given up and offered, for the other somebody goes on waiting. */
async function openEvents(app: DemoApp): Promise<ScreenLinks> {
  const [eventRoom, other, room] = [
    await eveningRoom(app, '2026-12-01'),
    await eveningRoom(app, '2026-12-02'),
    await eveningRoom(app, '2026-12-03'),
  ];
  const events = [await openEvent(app, eventRoom.id, 1), await openEvent(app, other.id, 1)];
  const taken = [];
  for (const { id } of events) {
    taken.push(await registerAs(app, PEOPLE.eventRival, id));
    await registerAs(app, PEOPLE.waitingForEvent, id);
  }
  await unregisterAs(app, PEOPLE.eventRival, taken[0].id);
  const place = (await mailedLink(app, PEOPLE.waitingForEvent, 'place')).slice('/place/'.length);
  return { place, eventRoom: eventRoom.id, room: room.id };
}

/** The manager has a policy for one room. */
async function addPolicy(app: DemoApp): Promise<void> {
  const day = ['09:00-18:00'];
  const windows = { mon: day, tue: day, wed: day, thu: day, fri: day, sat: [], sun: [] };
  const policy = {
    key: 'crawl',
    names: { kk: 'Зал кеші', ru: 'Вечер зала', en: 'Evening of the hall' },
    applies: { kind: 'room', spaces: ['class-2'] },
    limits: { bookingsPerTerm: 500, windows },
  };
  const manager = await app.account('manager');
  const made = await manager.send(`/api/v1/centres/${app.centreId}/policies`, {
    method: 'PUT',
    body: { policies: [policy] },
  });
  if (made.status !== 200) throw new Error(`The policy was not kept: ${JSON.stringify(made.body)}`);
}
