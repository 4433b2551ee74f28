import type { Claim, ModelBooking, ModelEntry, NewBooking, Slot, State } from './model-types.js';

/** The whole of what the engine promises about claims, as plainly as it can be said: lists of intervals, and no database. */

export const MINUTE = 60_000;
/** How long a cancellation can be undone. */
const UNDO_TIME = 12_000;
const HOLD_TIME = 5 * MINUTE;
/** A slot may have begun this long ago. */
const LATEST_START = 5 * MINUTE;
const GRACE = { desk: 30 * MINUTE, room: 15 * MINUTE };
/** Check-in opens this long before the start. */
const CHECK_IN_OPENS = 15 * MINUTE;
const MAX_WALK_IN = 240 * MINUTE;
const MAX_LAPSES = 2;
/** Less than this of a slot is not offered. */
const LEAST_OFFERED = 15 * MINUTE;

const NOTHING_DONE = { undoUntil: 0, cameAt: 0, walkIn: false, onMyWay: false, version: 1 };
const LIVE: readonly State[] = ['held', 'requested', 'confirmed', 'checked_in'];
const overlap = (a: Slot, b: Slot) => a.start < b.end && b.start < a.end;

export interface RequestedPlaces {
  readonly who: string;
  readonly kind: 'desk' | 'room';
  readonly atoms: readonly string[];
  readonly slot: Slot;
  /** The booking that would move. */
  readonly before?: ModelBooking;
}

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

  /** What is taken: by live bookings, by those that have ended for as long as they had it, by closures. */
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

  /** Whether somebody has another desk then, as far as the rules know. */
  hasDeskByRules = (who: string, slot: Slot, except = ''): boolean =>
    this.hasDesk([...LIVE, 'completed'], who, slot, except);

  /** Whether they have a desk for which they did not come: only the constraint of the database still knows of it. */
  hasMissedDesk = (who: string, slot: Slot, except = ''): boolean =>
    this.hasDesk(['no_show'], who, slot, except);

  private hasDesk(states: readonly State[], who: string, slot: Slot, except: string): boolean {
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

  /** Which answer a request for places gets. */
  answerTo({ who, kind, atoms, slot, before }: RequestedPlaces): 201 | 409 | 422 {
    const self = before?.id;
    const isTooLate = slot.start < this.now - LATEST_START && before?.start !== slot.start;
    if (isTooLate || (kind === 'desk' && this.hasDeskByRules(who, slot, self))) return 422;
    if (kind === 'desk' && this.hasMissedDesk(who, slot, self)) return 409;
    return this.isFree(atoms, slot, self) ? 201 : 409;
  }

  add(booking: NewBooking, more: Partial<ModelBooking> = {}): ModelBooking {
    const { kind, end } = booking;
    const now = {
      madeAt: this.now,
      heldUntil: this.now + HOLD_TIME,
      ...this.checkInTimes(kind, booking, this.now),
    };
    const made: ModelBooking = { ...booking, ...NOTHING_DONE, claimEnd: end, ...now, ...more };
    this.bookings.push(made);
    return made;
  }

  private checkInTimes = (kind: 'desk' | 'room', { start, end }: Slot, madeAt: number) => ({
    opens: start - CHECK_IN_OPENS,
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
  confirm(b: ModelBooking): void {
    this.to(b, 'confirmed', this.checkInTimes(b.kind, b, this.now));
    this.closeEntry(b, 'served');
  }

  cancel(b: ModelBooking, stay = false): void {
    this.closeEntry(b, stay ? 'waiting' : 'left');
    this.to(b, 'cancelled', { undoUntil: b.state === 'confirmed' ? this.now + UNDO_TIME : 0 });
  }

  /** What becomes of the waitlist entry that was offered this. */
  private closeEntry(b: ModelBooking, state: ModelEntry['state']): void {
    const entry = this.entries.find((e) => e.offer === b && e.state === 'offered');
    if (entry) entry.state = state;
  }

  /** Gives the rest back from now on; a claim that has not begun is given back whole. */
  end(b: ModelBooking, state: State): void {
    this.to(b, state, { claimEnd: b.start < this.now ? Math.min(b.end, this.now) : b.start });
  }

  mayRelease = (b: ModelBooking) => b.state === 'confirmed' && b.due <= this.now && this.outageSince === null;

  /** Holds whose time is over end; whose offer was among them goes to the end of the queue, or out of it. */
  expireHolds(): void {
    for (const b of this.bookings.filter(this.isOver)) {
      const entry = this.entries.find((e) => e.offer === b && e.state === 'offered');
      if (entry) {
        Object.assign(entry, { lapses: entry.lapses + 1, rank: this.nextRank() });
        entry.state = entry.lapses >= MAX_LAPSES || entry.end <= this.now ? 'lapsed' : 'waiting';
      }
      this.to(b, 'expired');
    }
  }

  private nextRank = () => this.now * 1_000 + this.ranks++;

  join(id: string, who: string, desk: string | null, slot: Slot): void {
    const rank = this.nextRank();
    this.entries.push({ id, who, desk, ...slot, state: 'waiting', lapses: 0, rank, offer: null });
  }

  /** The entry of somebody who waits for the same already. */
  liveEntryOf(who: string, desk: string | null, { start, end }: Slot): ModelEntry | undefined {
    return this.entries.find(
      (e) =>
        ['waiting', 'offered'].includes(e.state) &&
        e.who === who &&
        e.desk === desk &&
        e.start === start &&
        e.end === end,
    );
  }

  /** Which answer somebody gets who wants to wait: nobody waits for what they could book. */
  answerToJoin(who: string, desk: string | null, slot: Slot): 201 | 409 | 422 {
    if (slot.start < this.now - LATEST_START) return 422;
    const places = desk ? [desk] : this.desks;
    const couldBook = places.some((d) => this.isFree([d], slot)) && !this.hasDeskByRules(who, slot);
    return couldBook ? 409 : 201;
  }

  /** Those who wait, in the order in which they are asked. */
  waiting = () =>
    this.entries.filter((e) => e.state === 'waiting' && e.end > this.now).sort((a, b) => a.rank - b.rank);

  /**
   * Offers what is free to those who wait, and ends the entries whose slot has passed.
   * @param idOf the booking that the engine made for an entry
   * @returns how many offers there are to be
   */
  serve(idOf: (entry: ModelEntry) => string): number {
    for (const e of this.entries) if (e.state === 'waiting' && e.end <= this.now) e.state = 'lapsed';
    let offers = 0;
    for (const entry of this.waiting()) {
      const offer = this.offerFor(entry);
      if (!offer) continue;
      offers++;
      entry.state = 'offered';
      const { desk, slot, heldUntil } = offer;
      const { who } = entry;
      const held = { id: idOf(entry), who, kind: 'desk' as const, atoms: [desk], ...slot };
      entry.offer = this.add({ ...held, state: 'held' }, { heldUntil });
    }
    return offers;
  }

  /** What could be offered to somebody now; of a slot that has begun, what is left of it. */
  offerFor({ who, desk, start, end }: ModelEntry): { desk: string; slot: Slot; heldUntil: number } | null {
    const slot = { start: Math.max(start, Math.ceil(this.now / MINUTE) * MINUTE), end };
    if (slot.end - slot.start < LEAST_OFFERED) return null;
    const places = desk ? [desk] : this.desks;
    const free = places.find((d) => this.answerTo({ who, kind: 'desk', atoms: [d], slot }) === 201);
    const minutes = slot.start - this.now >= 120 * MINUTE ? 15 : 5;
    return free ? { desk: free, slot, heldUntil: Math.min(this.now + minutes * MINUTE, slot.end) } : null;
  }

  /** A walk-in lasts until the next claim on the desk. */
  walkInUntil(desk: string): number {
    const next = this.claims()
      .filter((c) => c.atom === desk && c.start >= this.now)
      .map((c) => c.start);
    return Math.min(this.now + MAX_WALK_IN, ...next);
  }

  endOutage(): void {
    const since = this.outageSince!;
    this.outageSince = null;
    for (const b of this.bookings)
      if (b.state === 'confirmed' && b.start < this.now && b.due > since && b.end > this.now)
        this.to(b, b.state, { due: Math.min(b.end, b.due + this.now - Math.max(since, b.start)) });
  }
}
