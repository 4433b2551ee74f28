import { PEOPLE } from './people.js';
import type { Screen } from './screen.js';

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
  {
    name: 'events, one offered',
    login: PEOPLE.waitingForEvent,
    path: '/events',
    ready: 'article [role=timer]',
  },
  {
    name: 'home with a place of an event',
    login: PEOPLE.waitingForEvent,
    path: '/',
    ready: 'article [role=timer]',
  },
  {
    name: 'my bookings with events',
    login: PEOPLE.waitingForEvent,
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
