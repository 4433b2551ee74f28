import { canTakeBack } from './closed-time.js';
import { CompleteEnded, ReleaseNoShow } from '@birlik/attendance';
import { ExpireRequests } from '@birlik/bookings';
import { aCommand, aCommandOnOne, aStep, desk, nothing } from './command.js';
import { MINUTE, ON_MY_WAY } from './reference-model.js';

export const checkIn = aStep('check in', {
  path: '/bookings/{id}/check-in',
  by: 'desk',
  body: { via: 'staff' },
  allowed: (model, b) => b.state === 'confirmed' && b.opens <= model.now,
  done: (model, b) => model.to(b, 'checked_in', { cameAt: model.now }),
});

/** A walk-in is then as if it had never been. */
export const undoCheckIn = aStep('undo a check-in', {
  path: '/bookings/{id}/undo-check-in',
  by: 'desk',
  allowed: (model, b) => b.state === 'checked_in' && b.cameAt > model.now - MINUTE,
  done: (model, b) => {
    if (b.walkIn) model.giveUp(b, 'cancelled');
    else model.to(b, 'confirmed', { due: Math.min(b.end, Math.max(b.due, model.now + 2 * MINUTE)) });
  },
});

export const checkOut = aStep('check out', {
  path: '/bookings/{id}/check-out',
  by: 'desk',
  allowed: (_, b) => b.state === 'checked_in',
  done: (model, b) => model.end(b, 'completed'),
});

export const undoCheckOut = aStep('undo a check-out', {
  path: '/bookings/{id}/undo-check-out',
  by: 'desk',
  allowed: (model, b) =>
    b.state === 'completed' &&
    b.leftAt > model.now - MINUTE &&
    b.end > model.now &&
    canTakeBack(model, b) &&
    !(b.kind === 'desk' && (model.hasDeskByRules(b.who, b, b.id) || model.hasMissedDesk(b.who, b, b.id))),
  done: (model, b) => model.to(b, 'checked_in', { pieces: model.piecesOf(b) }),
});

export const sayOnMyWay = aStep('on my way', {
  path: '/bookings/{id}/on-my-way',
  own: true,
  allowed: (model, b) => b.state === 'confirmed' && !b.onMyWay && b.opens <= model.now,
  done: (model, b) => model.to(b, b.state, { onMyWay: true, due: Math.min(b.end, b.due + ON_MY_WAY) }),
});

export const walkIn = aCommand('walk in', {
  choice: desk,
  act: async (nth, { model, engine }) => {
    const { id: spaceId } = engine.deskPlace(nth);
    const { centreId } = engine;
    const answer = await engine.write('desk', '/walk-ins', { centreId, spaceId, name: 'Қонақ' });
    const leastStay = { start: model.now, end: model.now + 5 * MINUTE };
    expect(answer.status).toBe(model.isFree([{ atom: spaceId, ...leastStay }]) ? 201 : 409);
    if (answer.status !== 201) return false;
    const { id } = answer.body;
    const slot = { start: model.now, end: model.walkInUntil(spaceId) };
    model.add(
      { id, who: id, kind: 'desk', spaces: [spaceId], ...slot, state: 'checked_in' },
      { cameAt: model.now, walkIn: true },
    );
    return true;
  },
});

/** The job of the worker, which may come twice at once. */
export const releaseNoShow = aCommandOnOne('release a no-show', {
  all: (model) => model.bookings,
  fits: (model, b) => model.mayRelease(b),
  act: async (booking, { model, engine }) => {
    const expected = model.mayRelease(booking);
    const run = () => engine.use(ReleaseNoShow).execute(booking.id);
    const twice = await Promise.all([run(), run()]);
    expect(twice.filter(Boolean)).toHaveLength(expected ? 1 : 0);
    if (expected) model.end(booking, 'no_show');
    else if (model.mayEndExcused(booking)) model.end(booking, 'expired');
    return expected;
  },
});

/** What the worker closes: requests that nobody answered, and stays that are over. */
export const endDay = aCommand('end what is over', {
  choice: nothing,
  act: async (_, { model, engine }) => {
    await engine.use(ExpireRequests).execute();
    await engine.use(CompleteEnded).execute();
    const clockRuns = model.outageSince === null;
    const late = model.bookings.filter((b) => clockRuns && b.state === 'requested' && b.due <= model.now);
    const ended = model.bookings.filter((b) => b.state === 'checked_in' && b.end <= model.now);
    for (const booking of late) model.giveUp(booking, 'expired');
    for (const booking of ended) model.to(booking, 'completed', { leftAt: booking.end });
    return late.length + ended.length > 0;
  },
});
