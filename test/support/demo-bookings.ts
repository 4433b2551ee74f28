import { randomUUID } from 'node:crypto';
import type { DemoHouse } from './demo-house.js';
import { waitUntil } from './wait-until.js';

/** Books as somebody of the demo. @throws when the API says no */
export async function bookAs(house: DemoHouse, login: string, draft: object): Promise<any> {
  const made = await (
    await house.account(login)
  ).send('/api/v1/bookings', {
    body: { centreId: house.centreId, ...draft },
    headers: { 'idempotency-key': randomUUID() },
  });
  if (made.status !== 201) throw new Error(`${login} could not book: ${JSON.stringify(made.body)}`);
  return made.body;
}

/** Books a room as an organiser of the demo, for their organisation. */
export async function bookRoomAs(
  house: DemoHouse,
  login: string,
  draft: { spaceIds: string[]; start: string; end: string },
): Promise<any> {
  const me = await (await house.account(login)).send('/api/v1/me');
  return bookAs(house, login, { ...draft, organisationId: me.body.organisations[0].id });
}

/** Gives a booking up as its person. */
export async function cancelAs(house: DemoHouse, login: string, id: string): Promise<void> {
  const gone = await (await house.account(login)).send(`/api/v1/bookings/${id}/cancel`, { body: {} });
  if (gone.status !== 200) throw new Error(`${login} could not cancel: ${JSON.stringify(gone.body)}`);
}

/** The id of a desk or room by its code. */
export async function spaceId(house: DemoHouse, code: string): Promise<string> {
  const path = `/api/v1/centres/${house.centreId}/spaces`;
  const { items } = (await (await house.account('desk')).send(path)).body;
  return items.find((space: { code: string }) => space.code === code).id;
}

/** A desk that nobody has during the slot, and which the person may take. */
export async function freeDesk(
  house: DemoHouse,
  login: string,
  slot: { start: string; end: string },
): Promise<string> {
  const query = new URLSearchParams({ centreId: house.centreId, kind: 'desk', ...slot });
  const { items } = (await (await house.account(login)).send(`/api/v1/availability?${query}`)).body;
  const found = items.find((item: { free: boolean; refusal: unknown }) => item.free && !item.refusal);
  if (!found) throw new Error(`No desk is free for ${login}`);
  return found.spaceId;
}

/** The bookings of somebody that stand, once there are this many. */
export function upcomingOf(house: DemoHouse, login: string, many: number): Promise<any[]> {
  return waitUntil(`${many} bookings of ${login}`, 8, async () => {
    const answer = await (await house.account(login)).send('/api/v1/me/bookings?scope=upcoming&limit=50');
    return answer.body.items.length === many && answer.body.items;
  });
}
