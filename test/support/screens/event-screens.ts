import { eveningRoom, openEvent, registerAs, unregisterAs } from './demo-events.js';
import type { DemoApp } from './demo-app.js';
import { mailedLink } from './mailed-links.js';
import type { Screen, ScreenLinks } from './screens.js';

/** Somebody who waits for one event, and to whom a place of another is offered. */
const WAITING = 'member157';
const RIVAL = 'member158';

/** Events as members and organisers see them. */
export const EVENT_SCREENS: readonly Screen[] = [
  { name: 'events', login: 'member151', path: '/events', ready: 'main li article' },
  {
    name: 'events, a group',
    login: 'member151',
    path: '/events',
    ready: 'main li article',
    after: async ({ page, words }) => {
      await page
        .getByRole('button', { name: words('event.group') })
        .first()
        .click();
      await page
        .getByRole('group', { name: words('event.people') })
        .first()
        .waitFor();
    },
  },
  { name: 'events, one offered', login: WAITING, path: '/events', ready: 'article [role=timer]' },
  { name: 'home with a place of an event', login: WAITING, path: '/', ready: 'article [role=timer]' },
  {
    name: 'my bookings with events',
    login: WAITING,
    path: '/my-bookings',
    ready: 'section[aria-labelledby=my-events] li',
  },
  { name: 'a place behind its link', path: '/place/{place}', ready: 'article [role=timer]' },
  { name: 'a place that is nobody’s', path: '/place/{eventRoom}', ready: 'main h1' },
  {
    name: 'rooms, opening an event',
    login: 'organiser',
    path: '/rooms?date=2026-12-03&booking={room}',
    ready: 'main article',
    after: async ({ page, words }) => {
      await page.getByRole('button', { name: words('event.create') }).click();
      await page.getByLabel(words('event.places')).waitFor();
    },
  },
  {
    name: 'rooms with an event',
    login: 'organiser',
    path: '/rooms?date=2026-12-01&booking={eventRoom}',
    ready: 'main article',
  },
];

/** Two events for one person each: one is given up and offered, for the other somebody goes on waiting. */
export async function openEvents(app: DemoApp): Promise<ScreenLinks> {
  const [eventRoom, other, room] = [
    await eveningRoom(app, '2026-12-01'),
    await eveningRoom(app, '2026-12-02'),
    await eveningRoom(app, '2026-12-03'),
  ];
  const events = [await openEvent(app, eventRoom.id, 1), await openEvent(app, other.id, 1)];
  const taken = [];
  for (const { id } of events) {
    taken.push(await registerAs(app, RIVAL, id));
    await registerAs(app, WAITING, id);
  }
  await unregisterAs(app, RIVAL, taken[0].id);
  const place = (await mailedLink(app, WAITING, 'place')).slice('/place/'.length);
  return { place, eventRoom: eventRoom.id, room: room.id };
}
