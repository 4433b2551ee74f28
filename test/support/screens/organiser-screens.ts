import type { Screen } from './screen.js';

/** A day on which rooms are booked. */
const BUSY_DAY = '2026-11-26';

/** The timeline of rooms, and series. */
export const ORGANISER_SCREENS: readonly Screen[] = [
  { name: 'profile', login: 'organiser', path: '/profile', ready: 'section' },
  { name: 'rooms', login: 'organiser', path: `/rooms?date=${BUSY_DAY}`, ready: '[role=grid], main li' },
  {
    name: 'rooms with a slot chosen',
    login: 'organiser',
    path: '/rooms?date=2026-12-05&room=meeting&from=20:00&to=21:00',
    ready: 'main form',
  },
  {
    name: 'rooms with a series',
    login: 'organiser',
    path: '/rooms?date=2026-12-05&room=meeting&from=20:00&to=21:00',
    ready: 'main form',
    after: async ({ page, words }) => {
      await page.getByRole('button', { name: words('series.repeat'), exact: true }).click();
      await page
        .getByRole('list', { name: words('series.dates') })
        .getByRole('listitem')
        .first()
        .waitFor();
    },
  },
  {
    name: 'rooms, a slot that cannot be had',
    login: 'organiser',
    path: '/rooms?date=2027-02-03&room=meeting&from=20:00&to=21:00',
    ready: 'main form [role=alert]',
  },
  {
    name: 'rooms, waiting for a taken slot',
    login: 'organiser',
    path: '/rooms?date=2026-12-06&room=debate&from=11:00&to=12:00',
    ready: 'main form section button',
  },
  { name: 'series', login: 'organiser', path: '/series/{series}?date=2026-12-24', ready: 'main li button' },
  {
    name: 'series, changing the rest',
    login: 'organiser',
    path: '/series/{series}?date=2026-12-24&action=change',
    ready: '#series-change',
    after: async ({ page, words }) => {
      await page.getByLabel(words('find.from'), { exact: true }).selectOption({ label: '08:30' });
      await page.locator('section[aria-labelledby=series-change] li').first().waitFor();
    },
  },
  {
    name: 'series, cancelling all',
    login: 'organiser',
    path: '/series/{series}?action=cancel',
    ready: 'section[aria-labelledby=series-cancel] li',
  },
];
