import { overlap } from './claims.js';
import type { Claim, ModelBooking, ModelEntry } from './model-types.js';
import type { ReferenceModel } from './reference-model.js';

/** An offer is made only while so much of the slot remains. */
export const LEAST_OFFERED = 15 * 60_000;

/** Every desk that they want is closed at the end of their slot: a slot that has begun is offered in part. */
export function isLost(
  { desks, closures }: ReferenceModel,
  { desk, start, end }: Pick<ModelEntry, 'desk' | 'start' | 'end'>,
): boolean {
  const last = { start: Math.max(start, end - LEAST_OFFERED), end };
  return (desk ? [desk] : desks).every((one) =>
    closures.some(({ atoms, slot }) => atoms.includes(one) && overlap(slot, last)),
  );
}

/** Nobody has it meanwhile, and it was not closed since: what was closed before was kept for it. */
export function canTakeBack(model: ReferenceModel, b: ModelBooking): boolean {
  const pieces = model.piecesOf(b);
  const later = model.closures.filter(({ madeBy }) => madeBy > b.freedBy);
  const closed = later.flatMap(({ atoms, slot }) => atoms.map((atom) => ({ atom, ...slot })));
  const taken = model.taken().filter(({ of }) => of !== b.id);
  return ![...taken, ...closed].some((one) =>
    pieces.some((piece) => piece.atom === one.atom && overlap(piece, one)),
  );
}

/** What is closed and nobody has: at every moment, whatever bookings came before the closure and have gone since. */
export function listClosed(model: ReferenceModel): Claim[] {
  const taken = model.taken();
  return [...new Set(model.closures.flatMap((c) => c.atoms))].flatMap((atom) => {
    const shut = model.closures.filter((c) => c.atoms.includes(atom)).map((c) => c.slot);
    const own = taken.filter((c) => c.atom === atom);
    const moments = [...shut, ...own].flatMap((s) => [s.start, s.end]).sort((a, b) => a - b);
    const pieces: Claim[] = [];
    for (const [i, start] of moments.slice(0, -1).entries()) {
      const piece = { start, end: moments[i + 1]! };
      if (start === piece.end || own.some((c) => overlap(c, piece)) || !shut.some((s) => overlap(s, piece)))
        continue;
      const last = pieces[pieces.length - 1];
      if (last?.end === start) last.end = piece.end;
      else pieces.push({ atom, ...piece, of: 'closure', who: '' });
    }
    return pieces;
  });
}
