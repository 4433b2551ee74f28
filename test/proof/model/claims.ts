import type { Claim, Leg, Piece, Place, Shape, Slot } from './model-types.js';

export const overlap = (a: Slot, b: Slot) => a.start < b.end && b.start < a.end;

/** Whether nobody but `except` has any of the pieces. */
export function areFree(claims: readonly Claim[], pieces: readonly Piece[], except = ''): boolean {
  return !claims.some(
    (c) => c.of !== except && pieces.some((piece) => piece.atom === c.atom && overlap(c, piece)),
  );
}

/** What a booking takes: each place with its set-up and clear-up time, and the projector all the time. */
export function listPieces(
  { start, end, spaces, legs, projector }: Shape & { readonly legs: readonly Leg[] },
  placeOf: (id: string) => Place,
  projectorId: string,
): Piece[] {
  const parts = legs.length > 0 ? legs : [{ start, end, spaces }];
  const around = (place: Place, slot: Slot) => ({
    start: slot.start - place.setup,
    end: slot.end + place.clear,
  });
  const pieces = parts.flatMap((part) =>
    part.spaces.flatMap((id) => placeOf(id).atoms.map((atom) => ({ atom, ...around(placeOf(id), part) }))),
  );
  if (!projector) return pieces;
  const all = spaces.map((id) => around(placeOf(id), { start, end }));
  const whole = {
    start: Math.min(...all.map((range) => range.start)),
    end: Math.max(...all.map((range) => range.end)),
  };
  return [...pieces, { atom: projectorId, ...whole }];
}
