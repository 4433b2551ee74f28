import { randomUUID } from 'node:crypto';
import type { DemoApp } from './demo-app.js';
import { waitUntil } from './wait-until.js';

/** Books as somebody of the demo. @throws when the API says no */
export async function bookAs(app: DemoApp, login: string, draft: object): Promise<any> {
  const made = await (
    await app.account(login)
  ).send('/api/v1/bookings', {
    body: { centreId: app.centreId, ...draft },
    headers: { 'idempotency-key': randomUUID() },
  });
  if (made.status !== 201) throw new Error(`${login} could not book: ${JSON.stringify(made.body)}`);
  return made.body;
}

/** The id of the organisation for which somebody of the demo books. */
export async function organisationOf(app: DemoApp, login: string): Promise<string> {
  const me = await (await app.account(login)).send('/api/v1/me');
  return me.body.organisations[0].id;
}

/** Books a room as an organiser of the demo, for their organisation. */
export async function bookRoomAs(
  app: DemoApp,
  login: string,
  draft: { spaceIds: string[]; start: string; end: string },
): Promise<any> {
  return bookAs(app, login, { ...draft, organisationId: await organisationOf(app, login) });
}

/** Gives a booking up as its person. */
export async function cancelAs(app: DemoApp, login: string, id: string): Promise<void> {
  const gone = await (await app.account(login)).send(`/api/v1/bookings/${id}/cancel`, { body: {} });
  if (gone.status !== 200) throw new Error(`${login} could not cancel: ${JSON.stringify(gone.body)}`);
}

/** The id of a desk or room by its code. */
export async function spaceId(app: DemoApp, code: string): Promise<string> {
  const path = `/api/v1/centres/${app.centreId}/spaces`;
  const { items } = (await (await app.account('desk')).send(path)).body;
  return items.find((space: { code: string }) => space.code === code).id;
}

/** A desk that nobody has during the slot, and which the person may take. */
export async function freeDesk(
  app: DemoApp,
  login: string,
  slot: { start: string; end: string },
): Promise<string> {
  const query = new URLSearchParams({ centreId: app.centreId, kind: 'desk', ...slot });
  const { items } = (await (await app.account(login)).send(`/api/v1/availability?${query}`)).body;
  const found = items.find((item: { free: boolean; refusal: unknown }) => item.free && !item.refusal);
  if (!found) throw new Error(`No desk is free for ${login}`);
  return found.spaceId;
}

/** The bookings of somebody that stand, once there are this many. */
export function upcomingOf(app: DemoApp, login: string, many: number): Promise<any[]> {
  return waitUntil(`${many} bookings of ${login}`, 8, async () => {
    const answer = await (await app.account(login)).send('/api/v1/me/bookings?scope=upcoming&limit=50');
    return answer.body.items.length === many && answer.body.items;
  });
}
