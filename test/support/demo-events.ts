import { bookRoomAs, spaceId } from './demo-bookings.js';
import type { DemoApp } from './demo-app.js';

export const EVENT_NAMES = { kk: 'Кітап оқу кеші', ru: 'Вечер чтения', en: 'Reading evening' };

/** A room that an organiser of the demo has booked on a day at eight in the evening, for an hour. */
export async function eveningRoom(app: DemoApp, date: string): Promise<any> {
  return bookRoomAs(app, 'organiser', {
    spaceIds: [await spaceId(app, 'meeting')],
    start: `${date}T20:00:00+05:00`,
    end: `${date}T21:00:00+05:00`,
  });
}

/** Opens a booking of the organiser for registration. @throws when the API says no */
export async function openEvent(app: DemoApp, bookingId: string, places: number): Promise<any> {
  const made = await (
    await app.account('organiser')
  ).send('/api/v1/events', { body: { bookingId, programme: 'debate', names: EVENT_NAMES, places } });
  if (made.status !== 201) throw new Error(`No event was made: ${JSON.stringify(made.body)}`);
  return made.body;
}

/** Registers somebody of the demo, or lets them wait. @throws when the API says no */
export async function registerAs(app: DemoApp, login: string, eventId: string): Promise<any> {
  const made = await (
    await app.account(login)
  ).send(`/api/v1/events/${eventId}/registrations`, { body: { wait: true } });
  if (made.status !== 201) throw new Error(`${login} could not register: ${JSON.stringify(made.body)}`);
  return made.body;
}

/** Gives a registration up as its person. */
export async function unregisterAs(app: DemoApp, login: string, id: string): Promise<void> {
  const gone = await (await app.account(login)).send(`/api/v1/registrations/${id}/cancel`, { body: {} });
  if (gone.status !== 200) throw new Error(`${login} could not unregister: ${JSON.stringify(gone.body)}`);
}
