// What organisers, registrants and staff do with events. Each is chosen by chance and may be refused.
import {
  AnswerSeatOffer,
  CancelRegistration,
  ChangeActivity,
  CreateActivity,
  MarkAttendance,
  Register,
} from '@birlik/programmes';
import { type Operation, ownerOrDesk } from './operation.js';
import type { World } from './world.js';

const NAMES = { kk: 'Сынақ', ru: 'Проба', en: 'Trial' };

async function openEvent(world: World): Promise<void> {
  const rooms = await world.ask<{ id: string }>(
    `SELECT id FROM booking WHERE kind = 'room' AND state = 'confirmed' AND starts > birlik_now() ORDER BY starts, id`,
  );
  if (rooms.length === 0) return;
  const many = Math.min(rooms.length, world.choices.drawInteger(1, 2));
  const sessions = rooms.slice(-many).map(({ id }) => ({ bookingId: id }));
  const command = { programme: 'debate', names: NAMES, seats: 2, sessions };
  await world.try('open event', () => world.get(CreateActivity).execute(world.cast.organiser, command));
}

const pickEvent = (world: World) =>
  world.pick<{ id: string; version: number }>(
    `SELECT id, version FROM activity WHERE state = 'open' ORDER BY created_at, id`,
  );

async function register(world: World): Promise<void> {
  const event = await pickEvent(world);
  if (!event) return;
  const who = world.choices.pickItem([...world.cast.members, world.cast.manager]);
  const people = world.choices.drawInteger(1, 2);
  await world.try('register', () =>
    world.get(Register).execute(who, { activityId: event.id, people, wait: true }),
  );
}

const pickSeat = (world: World, states: string) =>
  world.pick<{ id: string; personId: string; sessionId: string }>(
    `SELECT r.id, r.person_id AS "personId", (SELECT s.id FROM activity_session s WHERE s.activity_id = r.activity_id ORDER BY s.number LIMIT 1) AS "sessionId"
     FROM registration r WHERE r.state = ANY (string_to_array($1, ' ')) ORDER BY r.rank, r.id`,
    [states],
  );

async function cancelRegistration(world: World): Promise<void> {
  const seat = await pickSeat(world, 'registered waiting offered');
  if (!seat) return;
  const actor = ownerOrDesk(world, seat.personId);
  await world.try('cancel registration', () => world.get(CancelRegistration).execute(actor, seat.id));
}

async function answerSeat(world: World): Promise<void> {
  const seat = await pickSeat(world, 'offered');
  if (!seat) return;
  const who = world.personOf(seat.personId);
  const accepts = world.choices.drawFraction() < 0.7;
  await world.try(accepts ? 'accept seat' : 'decline seat', () =>
    accepts
      ? world.get(AnswerSeatOffer).acceptOffer(who, seat.id)
      : world.get(AnswerSeatOffer).declineOffer(who, seat.id),
  );
}

async function markAttendance(world: World): Promise<void> {
  const seat = await pickSeat(world, 'registered');
  if (!seat) return;
  const { desk } = world.cast;
  await world.try('mark attendance', () =>
    world
      .get(MarkAttendance)
      .execute(desk, { sessionId: seat.sessionId, registrationId: seat.id, mark: 'present' }),
  );
}

async function callOff(world: World): Promise<void> {
  const event = await pickEvent(world);
  if (!event) return;
  const command = { state: 'cancelled', reason: 'Ауа райы' } as const;
  await world.try('call off', () =>
    world.get(ChangeActivity).execute(world.cast.desk, event.id, command, { version: event.version }),
  );
}

/** Everything that may happen to events. */
export const EVENT_OPERATIONS: readonly Operation[] = [
  [4, openEvent],
  [9, register],
  [2, cancelRegistration],
  [1, answerSeat],
  [1, markAttendance],
  [0.5, callOff],
];
