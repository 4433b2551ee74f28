import fc from 'fast-check';
import { ExpireHolds } from '@birlik/bookings';
import { aCommand, nothing } from './command.js';

const NO_POWER = { kk: 'Жарық жоқ', ru: 'Нет света', en: 'No power' };
/** One in four: an outage stops everything that falls due. */
const rarely = fc.nat(3);
const SECONDS = [5, 13, 150, 420, 900, 1_860];

export const liftClosure = aCommand('open again', {
  choice: fc.nat(9),
  can: (model) => model.closures.length > 0,
  act: async (nth, { model, engine }) => {
    const [closure] = model.closures.splice(nth % model.closures.length, 1);
    const answer = await engine.write('manager', `/closures/${closure!.id}`, {}, { method: 'DELETE' });
    expect(answer.status).toBe(204);
    return true;
  },
});

export const beginOutage = aCommand('report an outage', {
  choice: rarely,
  can: (_, chosen) => chosen === 0,
  act: async (_, { model, engine }) => {
    const answer = await engine.write('desk', `/centres/${engine.centreId}/outage`, { reason: NO_POWER });
    expect(answer.status).toBe(model.outageSince === null ? 200 : 409);
    if (model.outageSince === null) model.beginOutage();
    return answer.status === 200;
  },
});

export const endOutage = aCommand('end the outage', {
  choice: rarely,
  can: (model, chosen) => model.outageSince !== null || chosen === 0,
  act: async (_, { model, engine }) => {
    const answer = await engine.write('desk', `/centres/${engine.centreId}/outage/end`);
    expect(answer.status).toBe(model.outageSince === null ? 409 : 200);
    if (model.outageSince !== null) model.endOutage();
    return answer.status === 200;
  },
});

export const sendAgain = aCommand('send the last write again', {
  choice: nothing,
  act: async (_, { engine }) => {
    if (!engine.last) return false;
    const { who, path, body, key, answer } = engine.last;
    const again = await engine.as(who).send(path, { body, headers: { 'idempotency-key': key } });
    expect([again.status, again.body]).toEqual([answer.status, answer.body]);
    return true;
  },
});

export const letTimePass = aCommand('let time pass', {
  choice: fc.tuple(fc.constantFrom(...SECONDS), fc.boolean()),
  act: async ([seconds, worker], { model, engine }) => {
    await engine.advance(model, seconds * 1_000);
    // A hold that is over must bar nobody, whether or not a worker has ended it. Only an offer is passed on by the worker alone.
    const offerIsOver = model.entries.some((e) => e.state === 'offered' && model.isOver(e.offer!));
    if (!worker && !offerIsOver) return true;
    const over = model.bookings.filter(model.isOver).map((b) => b.id);
    await engine.use(ExpireHolds).execute(over);
    model.expireHolds();
    return true;
  },
});
