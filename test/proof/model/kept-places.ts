import type { Claim, Piece } from './model-types.js';

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

  /** The queue was asked: what it could not use is free for all. */
  endRipe(now: number): void {
    this.kept = this.kept.filter(({ from }) => from > now);
  }
}
