import type { Claim, ModelBooking, ModelEntry, NewBooking, Slot, State } from './model-types.js';

/** The whole of what the engine promises about claims, as plainly as it can be said: lists of intervals, and no database. */

export const MINUTE = 60_000;
const UNDO = 12_000;
const HOLD = 5 * MINUTE;
const TOLERANCE = 5 * MINUTE;
const GRACE = { desk: 30 * MINUTE, room: 15 * MINUTE };
const EARLY = 15 * MINUTE;
const LONGEST_WALK_IN = 240 * MINUTE;
const MOST_LAPSES = 2;

const NOTHING_DONE = { undoUntil: 0, cameAt: 0, walkIn: false, onMyWay: false, version: 1 };
const LIVE: readonly State[] = ['held', 'requested', 'confirmed', 'checked_in'];
const overlap = (a: Slot, b: Slot) => a.start < b.end && b.start < a.end;

export class ReferenceModel {
  bookings: ModelBooking[] = [];
  entries: ModelEntry[] = [];
  closures: { id: string; atoms: readonly string[]; slot: Slot }[] = [];
  outageSince: number | null = null;
  private ranks = 0;

  constructor(
    public now: number,
    readonly desks: readonly string[],
  ) {}

  isOver = (b: ModelBooking) => b.state === 'held' && b.heldUntil <= this.now;
  isLive = (b: ModelBooking) => LIVE.includes(b.state) && !this.isOver(b);

  /** What is taken: by the living, by those who left or were released for as long as they had it, by closures. */
  claims(): Claim[] {
    return [...this.taken(), ...this.closed()];
  }

  /** By bookings. */
  taken(): Claim[] {
    const past = (b: ModelBooking) =>
      (b.state === 'completed' || b.state === 'no_show') && b.claimEnd > b.start;
    const had = this.bookings.filter((b) => this.isLive(b) || past(b));
    const of = ({ id, who, start, claimEnd, atoms }: ModelBooking) =>
      atoms.map((atom) => ({ atom, start, end: claimEnd, of: id, who }));
    return had.flatMap(of);
  }

  /** What is closed and nobody has: at every moment, whatever bookings came before the closure and have gone since. */
  closed(): Claim[] {
    const taken = this.taken();
    return [...new Set(this.closures.flatMap((c) => c.atoms))].flatMap((atom) => {
      const shut = this.closures.filter((c) => c.atoms.includes(atom)).map((c) => c.slot);
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

  isFree(atoms: readonly string[], slot: Slot, except = ''): boolean {
    return !this.claims().some((c) => c.of !== except && atoms.includes(c.atom) && overlap(c, slot));
  }

  /** Nobody sits at two desks. Of somebody who did not come only the database remembers that they had one. */
  sitsElsewhere(who: string, slot: Slot, except = '', states = [...LIVE, 'completed']): boolean {
    return this.bookings.some(
      (b) =>
        b.id !== except &&
        b.who === who &&
        b.kind === 'desk' &&
        states.includes(b.state) &&
        b.claimEnd > b.start &&
        !this.isOver(b) &&
        overlap({ start: b.start, end: b.claimEnd }, slot),
    );
  }

  /** Which answer a request for places gets; `before` is the booking that would move. */
  answerTo(
    who: string,
    kind: 'desk' | 'room',
    atoms: readonly string[],
    slot: Slot,
    before?: ModelBooking,
  ): 201 | 409 | 422 {
    if (slot.start < this.now - TOLERANCE && before?.start !== slot.start) return 422;
    if (kind === 'desk' && this.sitsElsewhere(who, slot, before?.id)) return 422;
    const sat = kind === 'desk' && this.sitsElsewhere(who, slot, before?.id, ['no_show']);
    return this.isFree(atoms, slot, before?.id) && !sat ? 201 : 409;
  }

  add(booking: NewBooking, more: Partial<ModelBooking> = {}): ModelBooking {
    const { kind, end } = booking;
    const now = {
      madeAt: this.now,
      heldUntil: this.now + HOLD,
      ...this.checkInTimes(kind, booking, this.now),
    };
    const made: ModelBooking = { ...booking, ...NOTHING_DONE, claimEnd: end, ...now, ...more };
    this.bookings.push(made);
    return made;
  }

  private checkInTimes = (kind: 'desk' | 'room', { start, end }: Slot, madeAt: number) => ({
    opens: start - EARLY,
    due: Math.min(Math.max(start, madeAt) + GRACE[kind], end),
  });

  move(b: ModelBooking, atoms: string[], slot: Slot, state: State): void {
    const checkInTimes = this.checkInTimes(b.kind, slot, slot.start === b.start ? b.madeAt : this.now);
    this.to(b, state, { atoms, ...slot, claimEnd: slot.end, ...checkInTimes });
  }

  to(b: ModelBooking, state: State, more: Partial<ModelBooking> = {}): void {
    Object.assign(b, { state, ...more, version: b.version + 1 });
  }

  /** A hold that is confirmed, a request that is approved: grace counts from now. */
  grant(b: ModelBooking, state: State): void {
    this.to(b, state, this.checkInTimes(b.kind, b, this.now));
    this.changeState(b, 'served');
  }

  cancel(b: ModelBooking, stay = false): void {
    this.changeState(b, stay ? 'waiting' : 'left');
    this.to(b, 'cancelled', { undoUntil: b.state === 'confirmed' ? this.now + UNDO : 0 });
  }

  private changeState(b: ModelBooking, state: ModelEntry['state']): void {
    const entry = this.entries.find((e) => e.offer === b && e.state === 'offered');
    if (entry) entry.state = state;
  }

  /** Gives the rest back from now on; a claim that has not begun is given back whole. */
  end(b: ModelBooking, state: State): void {
    this.to(b, state, { claimEnd: b.start < this.now ? Math.min(b.end, this.now) : b.start });
  }

  mayRelease = (b: ModelBooking) => b.state === 'confirmed' && b.due <= this.now && this.outageSince === null;

  /** Holds whose time is over end; whose offer was among them goes to the end of the line, or out of it. */
  expireHolds(): void {
    for (const b of this.bookings.filter(this.isOver)) {
      const entry = this.entries.find((e) => e.offer === b && e.state === 'offered');
      if (entry) {
        Object.assign(entry, { lapses: entry.lapses + 1, rank: this.nextRank() });
        entry.state = entry.lapses >= MOST_LAPSES || entry.end <= this.now ? 'lapsed' : 'waiting';
      }
      this.to(b, 'expired');
    }
  }

  private nextRank = () => this.now * 1_000 + this.ranks++;

  join(id: string, who: string, desk: string | null, slot: Slot): void {
    const rank = this.nextRank();
    this.entries.push({ id, who, desk, ...slot, state: 'waiting', lapses: 0, rank, offer: null });
  }

  /** Those who wait, in the order in which they are asked. */
  inLine = () =>
    this.entries.filter((e) => e.state === 'waiting' && e.end > this.now).sort((a, b) => a.rank - b.rank);

  /** Nobody waits for what has passed. */
  endWaits(): void {
    for (const e of this.entries) if (e.state === 'waiting' && e.end <= this.now) e.state = 'lapsed';
  }

  /** What could be offered to somebody now, of a slot that is on what is left. */
  offerFor({ who, desk, start, end }: ModelEntry): { desk: string; slot: Slot; heldUntil: number } | null {
    const slot = { start: Math.max(start, Math.ceil(this.now / MINUTE) * MINUTE), end };
    if (slot.end - slot.start < 15 * MINUTE) return null;
    const free = (desk ? [desk] : this.desks).find((d) => this.answerTo(who, 'desk', [d], slot) === 201);
    const minutes = slot.start - this.now >= 120 * MINUTE ? 15 : 5;
    return free ? { desk: free, slot, heldUntil: Math.min(this.now + minutes * MINUTE, slot.end) } : null;
  }

  /** A walk-in lasts until the next claim on the desk. */
  walkInUntil(desk: string): number {
    const next = this.claims()
      .filter((c) => c.atom === desk && c.start >= this.now)
      .map((c) => c.start);
    return Math.min(this.now + LONGEST_WALK_IN, ...next);
  }

  endOutage(): void {
    const since = this.outageSince!;
    this.outageSince = null;
    for (const b of this.bookings)
      if (b.state === 'confirmed' && b.start < this.now && b.due > since && b.end > this.now)
        this.to(b, b.state, { due: Math.min(b.end, b.due + this.now - Math.max(since, b.start)) });
  }
}
