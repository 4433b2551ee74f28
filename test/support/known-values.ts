import { randomUUID } from 'node:crypto';
import { DAY, HOUR } from '@birlik/kernel';
import { ask, type TestPerson } from '@birlik/testing';
import { Passwords } from '@birlik/users';
import type { TestApp, VisitorOf } from './test-app.js';
import type { Visitor } from './visitor.js';

/** Somebody who is new. */
const FILE = 'Аты-жөні;Телефон\nАйсұлу Нұрланова;8 701 000 00 01';
const PASSWORD = 'алты қаз ұшты көлден';
const WHY = { kk: 'Жөндеу', ru: 'Ремонт', en: 'Repairs' };

/** Right values by field name, with a booking of `owner` and an event behind them: what a request of any operation is made of. */
export async function knownValues(app: TestApp, owner: Visitor): Promise<Record<string, unknown>> {
  const start = Math.ceil((await app.now()) / HOUR) * HOUR + DAY;
  const slot = {
    centreId: app.centre.id,
    start: new Date(start).toISOString(),
    end: new Date(start + HOUR).toISOString(),
  };
  const spaceIds = [app.centre.findSpace('D-1').id];
  const booking = await owner.book({ ...slot, spaceIds });
  if (booking.status !== 201) throw new Error(`the booking to try things on was not made: ${booking.status}`);
  return {
    ...slot,
    spaceIds,
    spaceId: app.centre.findSpace('D-2').id,
    bookingId: booking.body.id,
    kind: 'desk',
    login: 'nobody@test.example',
    name: 'Қонақ',
    'giveRole.kind': 'member',
    'createClosure.reason': WHY,
    'previewClosure.reason': WHY,
    'previewHours.reason': WHY,
    'updateHours.reason': WHY,
    'beginOutage.reason': WHY,
    names: WHY,
    policies: [],
    // What a schema cannot say: one of several fields is needed.
    'createBooking.spaceIds': spaceIds,
    'createHold.spaceIds': spaceIds,
    'addMember.phone': '+77015550199',
    'sendEmailCode.email': 'new@test.example',
    'resetPassword.password': PASSWORD,
    'changePassword.password': PASSWORD,
    'changePassword.oldPassword': PASSWORD,
    'sendEmailCode.password': PASSWORD,
    // Refused nevertheless, where `owner` is the last manager: everything else is tried by them.
    'eraseMe.password': PASSWORD,
    'addOrganisation.type': 'other',
    'addOrganisation.level': 'city',
    'createWalkIn.name': 'Қонақ',
    'previewImport.text': FILE,
    'importPeople.text': FILE,
    'previewSeries.count': 2,
    'createSeries.count': 2,
    ...(await eventOf(app, slot)),
  };
}

/** Right values that an earlier request may have used up: the password of `owner`, set again, and a key that is free. */
export async function freshValues(
  app: TestApp,
  { person }: VisitorOf<TestPerson>,
): Promise<Record<string, unknown>> {
  const hash = await app.libraries.get(Passwords).hashPassword(PASSWORD);
  await ask(app.databaseUrl, 'UPDATE person SET password_hash = $2 WHERE id = $1', [person.personId, hash]);
  return { 'addOrganisation.key': `new-${randomUUID()}` };
}

/** An event for one person, somebody who is registered, and the booking of a room in which another may be opened. */
async function eventOf(
  app: TestApp,
  slot: { centreId: string; start: string; end: string },
): Promise<Record<string, string>> {
  const organiser = await app.organiser();
  const [room, other] = await Promise.all(
    ['R-1', 'R-2'].map(async (code) => {
      const { body } = await organiser.book({
        ...slot,
        spaceIds: [app.centre.findSpace(code).id],
        organisationId: organiser.person.organisationId,
      });
      return body.id as string;
    }),
  );
  const event = await organiser.send('/events', {
    body: { bookingId: room, programme: 'debate', names: WHY, places: 1 },
  });
  const made = await (await app.frontDesk()).send(`/events/${event.body.id}/registrations`, { body: {} });
  if (made.status !== 201) throw new Error(`the event to try things on was not made: ${made.status}`);
  return {
    eventId: event.body.id as string,
    registrationId: made.body.id as string,
    'createEvent.bookingId': other!,
    'createEvent.programme': 'debate',
  };
}
