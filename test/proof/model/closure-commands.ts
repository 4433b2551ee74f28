import fc from 'fast-check';
import { applyChange, pieceOverlaps, wantedOf } from './change-law.js';
import { aCommand, span } from './command.js';
import type { ModelBooking, Piece, Place, Slot } from './model-types.js';
import { overlap } from './claims.js';
import { MINUTE, type ReferenceModel } from './reference-model.js';

const REPAIRS = { kk: 'Жөндеу', ru: 'Ремонт', en: 'Repairs' };
const ACTIONS = ['keep', 'move', 'move', 'cancel'] as const;
type Action = (typeof ACTIONS)[number];
type Outcome = 'moved' | 'cancelled' | 'kept';
interface Closing {
  readonly atoms: readonly string[];
  readonly slot: Slot;
}

/** Closes a place, and does the same with every booking that is in the way. */
export const close = aCommand('close', {
  choice: fc.tuple(fc.constantFrom('D-1', 'D-2', 'HALL', 'HALL-1', 'R-1'), span, fc.constantFrom(...ACTIONS)),
  act: async ([code, when, bookings], { model, engine }) => {
    const { id, atoms } = engine.place(code);
    const asked = engine.slot(when);
    // What is over stays as it was.
    const slot = { ...asked, start: Math.max(asked.start, Math.floor(model.now / MINUTE) * MINUTE) };
    const isPast = asked.end <= model.now;
    const affected = affectedBy(model, { atoms, slot });
    const proposals = bookings === 'move' ? proposalsFor(model, affected, { atoms, slot }) : [];
    const answer = await engine.write('manager', `/centres/${engine.centreId}/closures`, {
      spaceIds: [id],
      start: engine.iso(asked.start),
      end: engine.iso(asked.end),
      bookings,
      reason: REPAIRS,
    });
    expect(answer.status).toBe(isPast ? 400 : 201);
    if (isPast) return true;
    const resolution = answer.body.settled as Record<Outcome, { id: string; spaceIds: string[] }[]>;
    const found = (outcome: Outcome) => resolution[outcome].map((one) => one.id).sort();
    const outcomes = affected.map((b) => [b.id, outcomeFor(b, bookings, proposals)] as const);
    const expected = (outcome: Outcome) =>
      outcomes.flatMap(([of, is]) => (is === outcome ? [of] : [])).sort();
    for (const outcome of ['moved', 'cancelled', 'kept'] as const)
      expect([outcome, found(outcome)]).toEqual([outcome, expected(outcome)]);
    for (const b of affected) carryOut(model, b, bookings, proposals);
    model.close({ id: answer.body.id, atoms, slot });
    for (const { id: moved, spaceIds } of resolution.moved)
      expect(spaceIds).toEqual(model.bookings.find((b) => b.id === moved)!.spaces);
    return true;
  },
});

/** Live bookings that have a piece of what is closed, soonest first. */
function affectedBy(model: ReferenceModel, { atoms, slot }: Closing): ModelBooking[] {
  return model.bookings
    .filter((b) => model.isLive(b) && b.end > model.now)
    .filter((b) => b.pieces.some((piece) => atoms.includes(piece.atom) && overlap(piece, slot)))
    .sort((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1));
}

interface Proposal {
  readonly id: string;
  readonly place: Place;
}

/** A booking that waits in one place may move to one like it that is free; nothing is proposed twice. */
function proposalsFor(
  model: ReferenceModel,
  affected: readonly ModelBooking[],
  closing: Closing,
): Proposal[] {
  const promised: Piece[] = [];
  return affected.flatMap((b) => {
    const waits = b.state === 'confirmed' || b.state === 'requested';
    if (!waits || b.legs.length > 0 || b.spaces.length > 1) return [];
    const wanted = model.place(b.spaces[0]!);
    const like = [...model.places.values()]
      .filter((place) => place.kind === b.kind && place !== wanted)
      .filter(({ capacity }) => capacity >= (b.people > 1 ? b.people : Math.ceil(wanted.capacity / 2)))
      .sort((x, y) => Math.abs(x.capacity - wanted.capacity) - Math.abs(y.capacity - wanted.capacity));
    const isGood = (place: Place) => {
      const pieces = model.piecesOfRequest([place.id], b);
      const shut = closing.atoms.map((atom) => ({ atom, ...closing.slot }));
      return model.isFree(pieces) && !pieceOverlaps(pieces, promised) && !pieceOverlaps(pieces, shut);
    };
    const place = like.find(isGood);
    if (!place) return [];
    promised.push(...model.piecesOfRequest([place.id], b));
    return [{ id: b.id, place }];
  });
}

function outcomeFor(b: ModelBooking, action: Action, proposals: readonly Proposal[]): Outcome {
  if (action === 'cancel' && b.state !== 'checked_in') return 'cancelled';
  return action === 'move' && proposals.some(({ id }) => id === b.id) ? 'moved' : 'kept';
}

function carryOut(
  model: ReferenceModel,
  b: ModelBooking,
  action: Action,
  proposals: readonly Proposal[],
): void {
  const outcome = outcomeFor(b, action, proposals);
  const to = proposals.find(({ id }) => id === b.id);
  if (outcome === 'cancelled') model.cancel(b, { stay: true, isFinal: true });
  else if (outcome === 'moved') applyChange(model, b, wantedOf(b, { spaces: [to!.place.id] }), 'closure');
}
