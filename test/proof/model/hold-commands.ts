import { ExpireHolds } from '@birlik/bookings';
import { aCommand, aCommandOnOne, aStep, nothing } from './command.js';

export const confirmHold = aStep('confirm a hold', {
  path: '/holds/{id}/confirm',
  own: true,
  allowed: (_, b) => b.state === 'held',
  done: (model, b) => model.confirm(b),
});

export const releaseHold = aStep('give a hold back', {
  path: '/holds/{id}/release',
  allowed: (_, b) => b.state === 'held',
  done: (model, b) => model.cancel(b),
});

export const confirmHoldTooLate = aCommandOnOne('confirm a hold that is over', {
  all: (model) => model.bookings.filter((b) => model.isOver(b) || b.state === 'expired'),
  act: async (booking, { engine }) => {
    expect((await engine.write(booking.who, `/holds/${booking.id}/confirm`)).status).toBe(409);
    return true;
  },
});

/** The job of the worker, which may come twice at once. */
export const expireHolds = aCommand('end holds', {
  choice: nothing,
  act: async (_, { model, engine }) => {
    const someAreOver = model.bookings.some(model.isOver);
    const held = model.bookings.filter((b) => b.state === 'held').map((b) => b.id);
    const run = () => engine.use(ExpireHolds).execute(held);
    await Promise.all([run(), run()]);
    model.expireHolds();
    return someAreOver;
  },
});
