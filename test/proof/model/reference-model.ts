/** The whole of what the engine promises about claims, as plainly as it can be said: lists of intervals, and no database. */

export const MINUTE = 60_000;
const UNDO = 10_000;
const HOLD = 5 * MINUTE;
const TOLERANCE = 5 * MINUTE;
const GRACE = { desk: 30 * MINUTE, room: 15 * MINUTE };
const EARLY = 15 * MINUTE;

export type State = 'held' | 'requested' | 'confirmed' | 'checked_in' | 'completed' | 'declined' | 'cancelled' | 'no_show' | 'expired';

export interface ModelBooking {
  id: string;
  who: string;
  kind: 'desk' | 'room';
  /** Atomic places. */
  atoms: string[];
  start: number;
  end: number;
  state: State;
  /** Until when its claim reaches: earlier than the end once somebody left or was released. */
  claimEnd: number;
  opens: number;
  due: number;
  heldUntil: number;
  undoUntil: number;
  cameAt: number;
  walkIn: boolean;
  onMyWay: boolean;
  version: number;
}

export interface ModelEntry {
  id: string;
  who: string;
  desk: string | null;
  start: number;
  end: number;
  state: 'waiting' | 'offered' | 'served' | 'left' | 'lapsed';
  lapses: number;
  rank: number;
  offer: ModelBooking | null;
}

interface Closure {
  id: string;
  claims: { atom: string; start: number; end: number }[];
}

const LIVE: readonly State[] = ['held', 'requested', 'confirmed', 'checked_in'];
const overlaps = (a: { start: number; end: number }, b: { start: number; end: number }) => a.start < b.end && b.start < a.end;

export class ReferenceModel {
  bookings: ModelBooking[] = [];
  entries: ModelEntry[] = [];
  closures: Closure[] = [];
  outageSince: number | null = null;
  private ranks = 0;

  constructor(
    public now: number,
    readonly desks: readonly string[],
  ) {}

  isLive = (b: ModelBooking) => LIVE.includes(b.state) && (b.state !== 'held' || b.heldUntil > this.now);

  /** What a booking takes: nothing once it is over, and of one that ended early only what was. */
  claims(): { atom: string; start: number; end: number; of: string }[] {
    const of = this.bookings
      .filter((b) => this.isLive(b) || ((b.state === 'completed' || b.state === 'no_show') && b.claimEnd > b.start))
      .flatMap((b) => b.atoms.map((atom) => ({ atom, start: b.start, end: b.claimEnd, of: b.id })));
    return [...of, ...this.closures.flatMap((c) => c.claims.map((claim) => ({ ...claim, of: c.id })))];
  }

  isFree(atoms: readonly string[], slot: { start: number; end: number }, except = ''): boolean {
    return !this.claims().some((c) => c.of !== except && atoms.includes(c.atom) && overlaps(c, slot));
  }

  private hasOtherDesk(who: string, slot: { start: number; end: number }, except = ''): boolean {
    const counts = (b: ModelBooking) => this.isLive(b) || b.state === 'completed';
    return this.bookings.some(
      (b) => b.id !== except && b.who === who && b.kind === 'desk' && counts(b) &&
        overlaps({ start: b.start, end: b.state === 'completed' ? b.claimEnd : b.end }, slot),
    );
  }

  /** Which answer a wish for places gets. */
  answerTo(who: string, kind: 'desk' | 'room', atoms: readonly string[], slot: { start: number; end: number }, except = ''): 201 | 409 | 422 {
    if (slot.start < this.now - TOLERANCE && except === '') return 422;
    if (kind === 'desk' && this.hasOtherDesk(who, slot, except)) return 422;
    return this.isFree(atoms, slot, except) ? 201 : 409;
  }

  add(id: string, who: string, kind: 'desk' | 'room', atoms: string[], slot: { start: number; end: number }, state: State, more: Partial<ModelBooking> = {}): ModelBooking {
    const made: ModelBooking = {
      id, who, kind, atoms, ...slot, state, claimEnd: slot.end, heldUntil: this.now + HOLD, undoUntil: 0, cameAt: 0, walkIn: false,
      onMyWay: false, version: 1, opens: 0, due: 0, ...more,
    };
    this.setTerms(made, this.now);
    this.bookings.push(made);
    return made;
  }

  private setTerms(b: ModelBooking, madeAt: number): void {
    b.opens = b.start - EARLY;
    b.due = Math.min(Math.max(b.start, madeAt) + GRACE[b.kind], b.end);
  }

  move(b: ModelBooking, atoms: string[], slot: { start: number; end: number }, createdAt: number): void {
    const madeAt = slot.start === b.start ? createdAt : this.now;
    Object.assign(b, { atoms, start: slot.start, end: slot.end, claimEnd: slot.end });
    this.setTerms(b, madeAt);
    b.version++;
  }

  to(b: ModelBooking, state: State, more: Partial<ModelBooking> = {}): void {
    Object.assign(b, { state, ...more });
    b.version++;
  }

  confirmed(b: ModelBooking, state: State): void {
    this.to(b, state);
    this.setTerms(b, this.now);
  }

  cancel(b: ModelBooking): void {
    this.to(b, 'cancelled', { undoUntil: b.state === 'confirmed' ? this.now + UNDO : 0 });
  }

  mayUndoCancel = (b: ModelBooking) => b.state === 'cancelled' && b.undoUntil > this.now - 2_000 && b.due > this.now;

  /** Gives the rest back from now on; a claim that has not begun is given back whole. */
  endClaim(b: ModelBooking): void {
    b.claimEnd = b.start < this.now ? Math.min(b.end, this.now) : b.start;
  }

  mayRelease = (b: ModelBooking) => b.state === 'confirmed' && b.due <= this.now && this.outageSince === null;

  /** Holds whose time is over end; an offer among them goes to the next. */
  expireHolds(): void {
    for (const b of this.bookings.filter((one) => one.state === 'held' && one.heldUntil <= this.now)) {
      this.to(b, 'expired');
      const entry = this.entries.find((e) => e.offer === b && e.state === 'offered');
      if (!entry) continue;
      entry.lapses++;
      entry.rank = this.nextRank();
      entry.state = entry.lapses >= 2 || entry.end <= this.now ? 'lapsed' : 'waiting';
    }
  }

  private nextRank = () => this.now * 1_000 + this.ranks++;

  join(id: string, who: string, desk: string | null, slot: { start: number; end: number }): void {
    this.entries.push({ id, who, desk, ...slot, state: 'waiting', lapses: 0, rank: this.nextRank(), offer: null });
  }

  /** Who is asked now, in their order, and what for. */
  servable(): { entry: ModelEntry; desk: string; slot: { start: number; end: number } }[] {
    const found = [];
    for (const entry of this.entries.filter((e) => e.state === 'waiting' && e.end > this.now).sort((a, b) => a.rank - b.rank)) {
      const slot = { start: Math.max(entry.start, Math.ceil(this.now / MINUTE) * MINUTE), end: entry.end };
      if (slot.end - slot.start < 15 * MINUTE) continue;
      const desk = (entry.desk ? [entry.desk] : this.desks).find((d) => this.answerTo(entry.who, 'desk', [d], slot) === 201);
      if (desk) found.push({ entry, desk, slot });
    }
    return found;
  }

  beginOutage(): void {
    this.outageSince = this.now;
  }

  endOutage(): void {
    const since = this.outageSince!;
    this.outageSince = null;
    for (const b of this.bookings) {
      if (b.state !== 'confirmed' || b.start >= this.now || b.due <= since || b.end <= this.now) continue;
      b.due = Math.min(b.end, b.due + this.now - Math.max(since, b.start));
      b.version++;
    }
  }
}
