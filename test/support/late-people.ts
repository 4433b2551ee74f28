import { ask, type TestPerson } from '@birlik/testing';
import { pause } from './wait-until.js';
import type { TestApp } from './test-app.js';
import type { Visitor } from './visitor.js';

export interface Guest extends Visitor {
  readonly person: TestPerson;
  readonly bookingId: string;
  readonly spaceId: string;
}

export interface Released {
  readonly id: string;
  readonly state: string;
  /** Seconds between the due time and the action, by the database's clock; null while it has not happened. */
  readonly lateBy: number | null;
}

/** Sets the grace to a minute through the API and lets each guest book a desk from now on; the front desk is given back. */
export async function bookWithAMinuteOfGrace(app: TestApp, many: number) {
  const [manager, frontDesk] = await Promise.all([app.manager(), app.frontDesk()]);
  const changed = await manager.send(`/centres/${app.centre.id}/rules`, {
    method: 'PATCH',
    body: { deskGraceMinutes: 1 },
  });
  expect(changed.status).toBe(200);
  const guests: Guest[] = [];
  for (let n = 1; n <= many; n++) {
    const guest = await app.member();
    const spaceId = app.centre.findSpace(`D-${n}`).id;
    const start = Date.now() - 1_000;
    const answer = await guest.book({
      centreId: app.centre.id,
      spaceIds: [spaceId],
      start: new Date(start).toISOString(),
      end: new Date(start + 3_600_000).toISOString(),
    });
    expect(answer.status).toBe(201);
    guests.push(Object.assign(guest, { bookingId: answer.body.id as string, spaceId }));
  }
  return { guests, frontDesk };
}

/** How the bookings stand, and how long after its due time each was released. */
export async function releasesOf(app: TestApp, guests: readonly Guest[]): Promise<Released[]> {
  return ask<Released>(
    app.databaseUrl,
    `SELECT b.id, b.state, extract(epoch FROM (SELECT max(a.at) FROM audit a WHERE a.subject_id = b.id AND a.action = 'booking.released')
       - b.no_show_due_at)::float8 AS "lateBy"
     FROM booking b WHERE b.id = ANY ($1) ORDER BY array_position($1, b.id)`,
    [guests.map((g) => g.bookingId)],
  );
}

/** The kinds of mail that reached a guest, sorted. */
export async function kindsMailedTo(app: TestApp, guest: Guest): Promise<string[]> {
  const ids = app.mailTo(guest.person.email).map((mail) => mail.messageId.slice(1, 37));
  const rows = await ask<{ id: string; kind: string }>(
    app.databaseUrl,
    'SELECT id, kind FROM message WHERE id = ANY ($1)',
    [ids],
  );
  return ids.map((id) => rows.find((row) => row.id === id)?.kind ?? 'of nothing').sort();
}

/** Waits until the database's time is this many seconds after the last due time. */
export async function waitForDue(
  app: TestApp,
  guests: readonly Guest[],
  secondsAfter: number,
): Promise<void> {
  const [row] = await ask<{ left: number }>(
    app.databaseUrl,
    'SELECT extract(epoch FROM max(no_show_due_at) - birlik_now())::float8 AS left FROM booking WHERE id = ANY ($1)',
    [guests.map((g) => g.bookingId)],
  );
  await pause(Math.max(0, (row!.left + secondsAfter) * 1_000));
}
