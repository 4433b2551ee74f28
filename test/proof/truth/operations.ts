// What owners, staff and registrants do in a history. Each is chosen by chance and may be refused.
import { CheckIn, CheckOut, UndoCheckIn } from '@birlik/attendance';
import {
  AnswerOffer,
  ApproveBooking,
  Book,
  BookSeries,
  CancelBooking,
  CancelSeries,
  ChangeBooking,
  ChangeSeries,
  CloseSpaces,
  ConfirmHold,
  DeclineBooking,
  JoinWaitlist,
  UndoCancelBooking,
} from '@birlik/bookings';
import { HOUR, type LocalDate, MINUTE, wallTimeOf } from '@birlik/kernel';
import { aWeeklySeries } from '@birlik/testing';
import { EVENT_OPERATIONS } from './event-operations.js';
import { type Operation, ownerOrDesk } from './operation.js';
import type { World } from './world.js';

interface FoundBooking {
  readonly id: string;
  readonly personId: string | null;
  readonly start: Date;
  readonly end: Date;
  readonly kind: 'desk' | 'room';
}

const ZONE = 'Asia/Almaty';
const ROOMS = ['R-1', 'R-2', 'R-3'];
const REASON = { kk: 'Жөндеу', ru: 'Ремонт', en: 'Repairs' };

const findBooking = (world: World, where: string) =>
  world.pick<FoundBooking>(
    `SELECT b.id, b.person_id AS "personId", b.starts AS start, b.ends AS "end", b.kind FROM booking b WHERE ${where} ORDER BY b.starts, b.id`,
  );

function slot(world: World, length = world.choices.drawInteger(1, 4)) {
  const start = Math.ceil(world.now / HOUR) * HOUR + world.choices.drawInteger(0, 30) * HOUR;
  return { start, end: start + length * HOUR };
}

function spaceId(world: World, kind: 'desk' | 'room'): string {
  return world.centre.findSpace(world.choices.pickItem(kind === 'desk' ? ['D-1', 'D-2'] : ROOMS)).id;
}

async function book(world: World): Promise<void> {
  const { members, organiser, desk } = world.cast;
  const kind = world.choices.pickItem(['desk', 'room'] as const);
  const draft = { centreId: world.centre.id, spaceIds: [spaceId(world, kind)], ...slot(world) };
  const owner = kind === 'desk' ? world.choices.pickItem(members) : organiser;
  const forOthers = world.choices.drawFraction() < 0.3;
  const hold = world.choices.drawFraction() < 0.2;
  const command = {
    ...draft,
    ...(kind === 'room' && { organisationId: organiser.organisationId, people: 2 }),
    ...(forOthers && { onBehalfOf: owner.personId }),
  };
  await world.try(`book ${kind}`, () => world.get(Book).execute(forOthers ? desk : owner, command, { hold }));
}

async function confirmHold(world: World): Promise<void> {
  const held = await findBooking(world, `b.state = 'held'`);
  if (held)
    await world.try('confirm hold', () =>
      world.get(ConfirmHold).execute(world.personOf(held.personId), { bookingId: held.id }),
    );
}

async function bookSeries(world: World): Promise<void> {
  const { organiser } = world.cast;
  const draft = { centreId: world.centre.id, spaceIds: [spaceId(world, 'room')], ...slot(world, 2) };
  const more = { organisationId: organiser.organisationId, people: 2 };
  const command = aWeeklySeries(draft, more, { frequency: 'daily', count: 3 });
  await world.try('book series', async () => {
    const { token } = await world.get(BookSeries).preview(organiser, command);
    await world.get(BookSeries).execute(organiser, command, token);
  });
}

const pickSeries = (world: World) =>
  world.pick<{ id: string; from: LocalDate }>(
    `SELECT b.series_id AS id, b.series_date::text AS from FROM booking b WHERE b.series_id IS NOT NULL AND b.starts > birlik_now()
       AND b.state IN ('confirmed', 'requested') ORDER BY b.starts, b.id`,
  );

async function changeSeries(world: World): Promise<void> {
  const series = await pickSeries(world);
  if (!series) return;
  const { organiser, desk } = world.cast;
  const actor = world.choices.pickItem([organiser, desk]);
  const { start, end } = slot(world, 2);
  const command = {
    seriesId: series.id,
    from: series.from,
    startTime: wallTimeOf(start, ZONE),
    endTime: wallTimeOf(end, ZONE),
    ...(world.choices.drawFraction() < 0.4 && { spaceIds: [spaceId(world, 'room')] }),
  };
  await world.try('change series', async () => {
    const { token } = await world.get(ChangeSeries).preview(actor, command);
    await world.get(ChangeSeries).execute(actor, command, token);
  });
}

async function cancelSeries(world: World): Promise<void> {
  const series = await pickSeries(world);
  if (!series) return;
  const actor = world.choices.pickItem([world.cast.organiser, world.cast.desk]);
  await world.try('cancel series', () => world.get(CancelSeries).execute(actor, series.id, series.from));
}

async function cancel(world: World): Promise<void> {
  const found = await findBooking(world, `b.state IN ('confirmed', 'requested', 'held')`);
  if (!found) return;
  const actor = ownerOrDesk(world, found.personId);
  const reason = actor === world.cast.desk ? 'Жөндеу' : null;
  await world.try('cancel', () => world.get(CancelBooking).execute(actor, found.id, { reason }));
}

async function undoCancel(world: World): Promise<void> {
  const found = await findBooking(world, `b.state = 'cancelled'`);
  if (!found) return;
  const actor = ownerOrDesk(world, found.personId);
  await world.try('undo cancel', () => world.get(UndoCancelBooking).execute(actor, found.id));
}

async function change(world: World): Promise<void> {
  const found = await findBooking(world, `b.state IN ('confirmed', 'requested', 'checked_in')`);
  if (!found) return;
  const { choices } = world;
  const by = choices.drawInteger(-2, 3) * HOUR;
  const command = choices.pickItem([
    { start: found.start.getTime() + by, end: found.end.getTime() + by },
    { end: found.end.getTime() + choices.drawInteger(-1, 2) * HOUR },
    { spaceIds: [spaceId(world, found.kind)] },
    { title: 'Жаңа тақырып' },
    ...(found.kind === 'room' ? [{ people: choices.drawInteger(1, 3) }] : []),
  ]);
  const actor = ownerOrDesk(world, found.personId);
  await world.try('change', () => world.get(ChangeBooking).execute(actor, found.id, command));
}

async function answerRequest(world: World): Promise<void> {
  const found = await findBooking(world, `b.state = 'requested'`);
  if (!found) return;
  const { desk } = world.cast;
  const approves = world.choices.drawFraction() < 0.6;
  await world.try(approves ? 'approve' : 'decline', () =>
    approves
      ? world.get(ApproveBooking).execute(desk, found.id)
      : world.get(DeclineBooking).execute(desk, found.id, 'Жоқ'),
  );
}

async function visit(world: World): Promise<void> {
  const found = await findBooking(
    world,
    `b.state = 'checked_in' OR b.state = 'confirmed' AND b.check_in_opens_at <= birlik_now()`,
  );
  if (!found) return;
  const { desk } = world.cast;
  const [name, act] = world.choices.pickItem([
    ['check in', () => world.get(CheckIn).execute(desk, found.id, { via: 'staff' })],
    ['undo check-in', () => world.get(UndoCheckIn).execute(desk, found.id)],
    ['check out', () => world.get(CheckOut).execute(desk, found.id)],
  ] as const);
  await world.try(name, act);
}

async function close(world: World): Promise<void> {
  const found = await findBooking(
    world,
    `b.state IN ('confirmed', 'requested', 'held') AND b.starts > birlik_now()`,
  );
  if (!found) return;
  const closing = {
    centreId: world.centre.id,
    spaceIds: [spaceId(world, found.kind)],
    start: found.start.getTime(),
    end: found.end.getTime(),
    reason: REASON,
    bookings: world.choices.pickItem(['move', 'cancel', 'keep'] as const),
    decisions: [],
  };
  await world.try(`close, ${closing.bookings}`, () =>
    world.get(CloseSpaces).execute(world.cast.manager, closing),
  );
}

async function joinWaitlist(world: World): Promise<void> {
  const found = await findBooking(
    world,
    `b.kind = 'desk' AND b.state IN ('confirmed', 'held') AND b.starts > birlik_now()`,
  );
  if (!found) return;
  const command = {
    centreId: world.centre.id,
    kind: 'desk' as const,
    spaceIds: [],
    features: [],
    start: found.start.getTime(),
    end: found.end.getTime(),
    people: 1,
  };
  const who = world.choices.pickItem(world.cast.members);
  await world.try('join waitlist', () => world.get(JoinWaitlist).execute(who, command));
}

async function answerOffer(world: World): Promise<void> {
  const offered = await world.pick<{ id: string; personId: string }>(
    `SELECT booking_id AS id, person_id AS "personId" FROM offer WHERE state = 'open' ORDER BY deadline, booking_id`,
  );
  if (!offered) return;
  const who = world.personOf(offered.personId);
  const accepts = world.choices.drawFraction() < 0.6;
  await world.try(accepts ? 'accept offer' : 'decline offer', () =>
    accepts
      ? world.get(AnswerOffer).acceptOffer(who, offered.id)
      : world.get(AnswerOffer).declineOffer(who, offered.id),
  );
}

async function wait(world: World): Promise<void> {
  const times = [2_000, 6_000, 12_000, 20 * MINUTE, HOUR, 4 * HOUR];
  await world.wait(world.choices.pickItem(times));
}

/** Everything that may happen. */
const OPERATIONS: readonly Operation[] = [
  [6, book],
  [1, confirmHold],
  [2, bookSeries],
  [2, changeSeries],
  [1, cancelSeries],
  [3, cancel],
  [2, undoCancel],
  [7, change],
  [2, answerRequest],
  [2, visit],
  [1, close],
  [1, joinWaitlist],
  [1, answerOffer],
  ...EVENT_OPERATIONS,
  [5, wait],
  [6, (world) => world.work()],
];

/** Does one thing, chosen by chance and weight. */
export async function doSomething(world: World): Promise<void> {
  const total = OPERATIONS.reduce((sum, [weight]) => sum + weight, 0);
  let left = world.choices.drawFraction() * total;
  for (const [weight, act] of OPERATIONS) {
    left -= weight;
    if (left < 0) return act(world);
  }
}
