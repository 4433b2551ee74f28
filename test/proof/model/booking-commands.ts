import { canTakeBack } from './closed-time.js';
import fc from 'fast-check';
import { aCommand, aStep, desk, member, room, span, type World } from './command.js';
import type { Slot, State } from './model-types.js';

interface Request {
  readonly path: '/bookings' | '/holds';
  readonly who: string;
  readonly kind: 'desk' | 'room';
  readonly spaces: string[];
  readonly slot: Slot;
  /** What the booking is when the answer is yes. */
  readonly state: State;
}

/** Asks for places and expects the model's answer. */
async function request(
  { path, who, kind, spaces, slot, state }: Request,
  { model, engine }: World,
): Promise<boolean> {
  const organisationId = kind === 'room' ? engine.as(who).person.organisationId : undefined;
  const answer = await engine.write(who, path, {
    centreId: engine.centreId,
    spaceIds: spaces,
    start: engine.iso(slot.start),
    end: engine.iso(slot.end),
    ...(organisationId && { organisationId }),
  });
  expect([answer.status, answer.body.refusals]).toEqual([
    model.answerTo({ who, kind, spaces, slot }),
    answer.status === 422 ? expect.anything() : undefined,
  ]);
  if (answer.status !== 201) return false;
  expect(answer.body.state).toBe(state);
  model.add({ id: answer.body.id, who, kind, spaces, ...slot, state });
  return true;
}

const requestDesk = (name: string, path: Request['path'], state: State) =>
  aCommand(name, {
    choice: fc.tuple(member, desk, span),
    act: ([who, nth, when], world) => {
      const place = [world.engine.desks[nth]!];
      const slot = world.engine.slot(when);
      return request({ path, who, kind: 'desk', spaces: place, slot, state }, world);
    },
  });

export const bookDesk = requestDesk('book a desk', '/bookings', 'confirmed');
export const holdDesk = requestDesk('hold a desk', '/holds', 'held');

export const bookGroup = aCommand('group', {
  choice: fc.tuple(member, desk, span),
  act: ([who, but, when], world) => {
    const places = world.engine.desks.filter((_, nth) => nth !== but);
    const slot = world.engine.slot(when);
    const group = { who, kind: 'desk' as const, spaces: places, slot };
    return request({ path: '/bookings', ...group, state: 'confirmed' }, world);
  },
});

export const bookRoom = aCommand('book a room', {
  choice: fc.tuple(room, span),
  act: ([code, when], world) => {
    const { id } = world.engine.place(code);
    const slot = world.engine.slot(when);
    const state = code === 'R-1' ? 'requested' : 'confirmed';
    const asked = { who: 'organiser', kind: 'room' as const, spaces: [id], slot };
    return request({ path: '/bookings', ...asked, state }, world);
  },
});

export const cancel = aStep('cancel', {
  path: '/bookings/{id}/cancel',
  allowed: (_, b) => ['requested', 'confirmed', 'held'].includes(b.state),
  done: (model, b) => model.cancel(b),
});

export const undoCancel = aStep('undo a cancellation', {
  path: '/bookings/{id}/undo-cancel',
  // Who has another desk meanwhile is refused by the rules, and who did not cancel it may not undo that.
  refusals: [403, 422],
  allowed: (model, b) =>
    b.state === 'cancelled' &&
    b.undoUntil > model.now &&
    b.due > model.now &&
    canTakeBack(model, b) &&
    !(b.kind === 'desk' && (model.hasDeskByRules(b.who, b, b.id) || model.hasMissedDesk(b.who, b, b.id))),
  done: (model, b) => model.to(b, 'confirmed', { undoUntil: 0, pieces: model.piecesOf(b) }),
});

export const approve = aStep('approve', {
  path: '/bookings/{id}/approve',
  by: 'desk',
  allowed: (model, b) => b.state === 'requested' && b.due > model.now,
  done: (model, b) => model.confirm(b),
});

export const decline = aStep('decline', {
  path: '/bookings/{id}/decline',
  by: 'desk',
  body: { reason: 'Зал жөндеуде' },
  allowed: (_, b) => b.state === 'requested',
  done: (model, b) => model.decline(b),
});

export const undoAnswer = aStep('undo an answer', {
  path: '/bookings/{id}/undo-answer',
  by: 'desk',
  allowed: (model, b) => model.canUndoAnswer(b),
  done: (model, b) => model.undoAnswer(b),
});
