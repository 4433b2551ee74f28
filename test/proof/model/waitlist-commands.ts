import fc from 'fast-check';
import { ServeWaitlist } from '@birlik/bookings';
import { ask } from '@birlik/testing';
import { aCommand, aCommandOnOne, desk, member, nothing, span, which } from './command.js';
import type { Slot } from './model-types.js';

/** Mostly for what somebody has: there the wait makes sense. */
export const joinWaitlist = aCommand('join the waitlist', {
  choice: fc.tuple(member, fc.option(desk), span, which),
  act: async ([who, nth, when, { nth: rival, any }], { model, engine }) => {
    const taken = model.bookings.filter((b) => b.kind === 'desk' && model.isLive(b) && b.start > model.now);
    const other = any || taken.length === 0 ? null : taken[rival % taken.length]!;
    const slot: Slot = other ? { start: other.start, end: other.end } : engine.slot(when);
    const wanted = other ? other.spaces[0]! : nth === null ? null : engine.desks[nth]!;
    const alike = model.liveEntryOf(who, wanted, slot);
    const expected = alike ? 201 : model.answerToJoin(who, wanted, slot);
    const answer = await engine.write(who, '/waitlist', {
      centreId: engine.centreId,
      kind: 'desk',
      start: engine.iso(slot.start),
      end: engine.iso(slot.end),
      ...(wanted && { spaceIds: [wanted] }),
    });
    expect(answer.status).toBe(expected);
    if (alike) expect(answer.body.id).toBe(alike.id);
    else if (expected === 201) model.join(answer.body.id, who, wanted, slot);
    return expected === 201;
  },
});

export const leaveWaitlist = aCommandOnOne('leave the waitlist', {
  all: (model) => model.entries,
  fits: (_, entry) => entry.state === 'waiting',
  act: async (entry, { engine }) => {
    const answer = await engine.write(entry.who, `/waitlist/${entry.id}/leave`);
    expect(answer.status).toBe(entry.state === 'waiting' ? 200 : 409);
    if (answer.status === 200) entry.state = 'left';
    return answer.status === 200;
  },
});

/** The job of the worker. */
export const serveWaitlist = aCommand('serve the waitlist', {
  choice: nothing,
  can: (model) => model.waiting().some((entry) => model.offerFor(entry) !== null),
  act: async (_, { model, engine }) => {
    const made = await engine.use(ServeWaitlist).execute();
    const offers = await ask<{ id: string; entry: string }>(
      engine.app.databaseUrl,
      `SELECT booking_id AS id, entry_id AS entry FROM offer WHERE centre_id = $1 AND state = 'open'`,
      [engine.centreId],
    );
    const expected = model.serve(
      (entry) => offers.find((o) => o.entry === entry.id)?.id ?? 'no offer was made',
    );
    expect(made).toBe(expected);
    return expected > 0;
  },
});

const ANSWERS = ['accept', 'decline', 'accept', 'stay'] as const;

export const answerOffer = aCommandOnOne('answer an offer', {
  all: (model) => model.entries.filter((e) => e.offer && !model.isOver(e.offer)),
  fits: (_, entry) => entry.state === 'offered',
  act: async ({ offer, state }, { model, engine }, nth) => {
    const said = ANSWERS[nth % ANSWERS.length];
    const path = `/offers/${offer!.id}/${said === 'accept' ? 'accept' : 'decline'}`;
    const answer = await engine.write(offer!.who, path, said === 'stay' ? { stay: true } : {});
    const isOpen = offer!.state === 'held';
    // Whoever accepts again is told of their booking.
    const isTheirs = said === 'accept' && state === 'served' && model.isLive(offer!);
    expect(answer.status).toBe(isOpen || isTheirs ? 200 : 409);
    if (!isOpen) return false;
    if (said === 'accept') model.confirm(offer!);
    else model.cancel(offer!, { stay: said === 'stay' });
    return true;
  },
});
