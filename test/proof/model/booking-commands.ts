import fc from 'fast-check';
import { aCommand, aCommandOnOne, aStep, desk, member, room, span, which, type World } from './command.js';
import type { ModelBooking, Slot, State } from './model-types.js';
import type { ReferenceModel } from './reference-model.js';

interface Request {
  readonly path: '/bookings' | '/holds';
  readonly who: string;
  readonly kind: 'desk' | 'room';
  readonly spaceIds: string[];
  /** The atomic places that the spaces are made of. */
  readonly atoms: string[];
  readonly slot: Slot;
  /** What the booking is when the answer is yes. */
  readonly state: State;
}

/** Asks for places and expects the model's answer. */
async function request(
  { path, who, kind, spaceIds, atoms, slot, state }: Request,
  { model, engine }: World,
): Promise<boolean> {
  const organisationId = kind === 'room' ? engine.as(who).person.organisationId : undefined;
  const answer = await engine.write(who, path, {
    centreId: engine.centreId,
    spaceIds,
    start: engine.iso(slot.start),
    end: engine.iso(slot.end),
    ...(organisationId && { organisationId }),
  });
  expect([answer.status, answer.body.refusals]).toEqual([
    model.answerTo({ who, kind, atoms, slot }),
    answer.status === 422 ? expect.anything() : undefined,
  ]);
  if (answer.status !== 201) return false;
  expect(answer.body.state).toBe(state);
  model.add({ id: answer.body.id, who, kind, atoms, ...slot, state });
  return true;
}

const requestDesk = (name: string, path: Request['path'], state: State) =>
  aCommand(name, {
    choice: fc.tuple(member, desk, span),
    act: ([who, nth, when], world) => {
      const place = [world.engine.desks[nth]!];
      const slot = world.engine.slot(when);
      return request({ path, who, kind: 'desk', spaceIds: place, atoms: place, slot, state }, world);
    },
  });

export const bookDesk = requestDesk('book a desk', '/bookings', 'confirmed');
export const holdDesk = requestDesk('hold a desk', '/holds', 'held');

export const bookGroup = aCommand('group', {
  choice: fc.tuple(member, desk, span),
  act: ([who, but, when], world) => {
    const places = world.engine.desks.filter((_, nth) => nth !== but);
    const slot = world.engine.slot(when);
    const group = { who, kind: 'desk' as const, spaceIds: places, atoms: places, slot };
    return request({ path: '/bookings', ...group, state: 'confirmed' }, world);
  },
});

export const bookRoom = aCommand('book a room', {
  choice: fc.tuple(room, span),
  act: ([code, when], world) => {
    const { id, atoms } = world.engine.rooms.get(code)!;
    const slot = world.engine.slot(when);
    const state = code === 'R-1' ? 'requested' : 'confirmed';
    const asked = { who: 'organiser', kind: 'room' as const, spaceIds: [id], atoms, slot };
    return request({ path: '/bookings', ...asked, state }, world);
  },
});

const MOVABLE: readonly State[] = ['requested', 'confirmed', 'checked_in'];
/** Bookings with a person, whatever has become of them. */
const owned = (model: ReferenceModel) => model.bookings.filter((b) => !b.walkIn && !model.isOver(b));
const movable = (model: ReferenceModel) => owned(model).filter((b) => MOVABLE.includes(b.state));

export const move = aCommand('move', {
  choice: fc.tuple(which, desk, room, span),
  can: (model, [{ any }]) => (any ? owned(model) : movable(model)).length > 0,
  act: async ([chosen, nth, code, when], { model, engine }) => {
    const all = chosen.any ? owned(model) : movable(model);
    const booking = all[chosen.nth % all.length]!;
    const { id, atoms } = booking.kind === 'room' ? engine.rooms.get(code)! : engine.deskPlace(nth);
    const slot = newSlot(booking, engine.slot(when), chosen.nth);
    const same = isSame(booking, atoms, slot);
    const answer = await engine.change(booking, {
      spaceIds: [id],
      start: engine.iso(slot.start),
      end: engine.iso(slot.end),
    });
    expect(answer.status).toBe(expectedOfMove(model, booking, atoms, slot));
    if (answer.status !== 200) return false;
    const asksForApproval = booking.state === 'confirmed' && booking.kind === 'room' && code === 'R-1';
    if (same) model.to(booking, booking.state);
    else model.move(booking, atoms, slot, asksForApproval ? 'requested' : booking.state);
    return true;
  },
});

/** One move in three keeps its start: a longer or a shorter stay. */
function newSlot({ start }: ModelBooking, asked: Slot, nth: number): Slot {
  return nth % 3 === 0 && asked.end > start ? { start, end: asked.end } : asked;
}

function isSame(booking: ModelBooking, atoms: readonly string[], { start, end }: Slot): boolean {
  return booking.start === start && booking.end === end && booking.atoms.join() === atoms.join();
}

function expectedOfMove(model: ReferenceModel, booking: ModelBooking, atoms: string[], slot: Slot): number {
  if (!MOVABLE.includes(booking.state)) return 409;
  if (isSame(booking, atoms, slot)) return 200;
  const { who, kind } = booking;
  const answer = model.answerTo({ who, kind, atoms, slot, before: booking });
  return answer === 201 ? 200 : answer;
}

export const changeOldVersion = aCommandOnOne('change what has changed', {
  all: owned,
  act: async (booking, { engine }) => {
    const seen = { ...booking, version: booking.version + 1 };
    expect((await engine.change(seen, { title: 'Кеш' })).status).toBe(412);
    return true;
  },
});

export const cancel = aStep('cancel', {
  path: '/bookings/{id}/cancel',
  allowed: (_, b) => ['requested', 'confirmed', 'held'].includes(b.state),
  done: (model, b) => model.cancel(b),
});

export const undoCancel = aStep('undo a cancellation', {
  path: '/bookings/{id}/undo-cancel',
  // Who has another desk meanwhile is refused by the rules.
  refusal: 422,
  allowed: (model, b) =>
    b.state === 'cancelled' &&
    b.undoUntil > model.now &&
    b.due > model.now &&
    model.isFree(b.atoms, b) &&
    !(b.kind === 'desk' && (model.hasDeskByRules(b.who, b, b.id) || model.hasMissedDesk(b.who, b, b.id))),
  done: (model, b) => model.to(b, 'confirmed', { undoUntil: 0 }),
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
  done: (model, b) => model.to(b, 'declined'),
});
