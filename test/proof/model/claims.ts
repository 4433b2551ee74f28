import type { Claim, Leg, Piece, Place, Shape, Slot } from './model-types.js';

export interface ModelClosure {
  readonly id: string;
  readonly atoms: readonly string[];
  readonly slot: Slot;
}

export const overlap = (a: Slot, b: Slot) => a.start < b.end && b.start < a.end;

/** What is closed and nobody has: at every moment, whatever bookings came before the closure and have gone since. */
export function listClosed(closures: readonly ModelClosure[], taken: readonly Claim[]): Claim[] {
  return [...new Set(closures.flatMap((c) => c.atoms))].flatMap((atom) => {
    const shut = closures.filter((c) => c.atoms.includes(atom)).map((c) => c.slot);
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
