import { overlap } from './claims.js';
import type { Claim, ModelBooking, Piece, Slot } from './model-types.js';
import type { ReferenceModel } from './reference-model.js';

/** How long the queue comes first once it may have a place. */
const QUEUE_FIRST = 5_000;

interface Kept extends Claim {
  /** The queue may have it from this instant; nobody else until the other. */
  readonly from: number;
  readonly until: number;
}

/** What bookings have given up while somebody waits for it. */
export class KeptPlaces {
  private kept: Kept[] = [];

  keep(of: string, pieces: readonly Piece[], from: number): void {
    for (const piece of pieces) this.kept.push({ ...piece, of, who: '', from, until: from + QUEUE_FIRST });
  }

  /** What nobody can book. */
  claims = (now: number): readonly Claim[] => this.kept.filter(({ until }) => until > now);

  /** The part that the queue can have. */
  ripe = (now: number): readonly Claim[] => this.kept.filter(({ from }) => from <= now);

  /** Its person has taken the end of the booking back. */
  drop(of: string): void {
    this.kept = this.kept.filter((claim) => claim.of !== of);
  }

  /** The centre takes places out of use. */
  close({ atoms, slot }: { readonly atoms: readonly string[]; readonly slot: Slot }): void {
    this.kept = this.kept.filter((claim) => !atoms.includes(claim.atom) || !overlap(claim, slot));
  }

  /** The queue was asked: what it could not use is free for all. */
  endRipe(now: number): void {
    this.kept = this.kept.filter(({ from }) => from > now);
  }
}

/** Somebody waits for what a booking has; what is closed meanwhile is the closure's. */
export function isWaitedFor(model: ReferenceModel, b: ModelBooking): boolean {
  const isWanted = model
    .waiting()
    .some((e) => b.kind === 'desk' && overlap(e, b) && (e.desk === null || b.spaces.includes(e.desk)));
  const pieces = model.piecesOf(b);
  const isClosed = model.closures.some(({ atoms, slot }) =>
    pieces.some((piece) => atoms.includes(piece.atom) && overlap(slot, piece)),
  );
  return isWanted && !isClosed;
}
