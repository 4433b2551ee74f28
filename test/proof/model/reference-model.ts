import { areFree, listPieces, overlap } from './claims.js';
import { canTakeBack, isLost, LEAST_OFFERED, listClosed } from './closed-time.js';
import { isWaitedFor, KeptPlaces } from './kept-places.js';
import type {
  Claim,
  Leg,
  ModelBooking,
  ModelEntry,
  ModelSeries,
  NewBooking,
  Piece,
  Place,
  Shape,
  Slot,
  State,
} from './model-types.js';

/** The whole of what the engine promises about claims, as plainly as it can be said: lists of intervals, and no database. */

export const MINUTE = 60_000;
export const DAY = 24 * 60 * MINUTE;
/** How long a cancellation or an answer can be undone. */
const UNDO_TIME = 12_000;
/** Of it, what is there for the way of the request. */
const UNDO_TOLERANCE = 2_000;
const HOLD_TIME = 5 * MINUTE;
/** A slot may have begun this long ago. */
export const LATEST_START = 5 * MINUTE;
export const GRACE = { desk: 30 * MINUTE, room: 15 * MINUTE };
/** «On my way» gives so much. */
export const ON_MY_WAY = 10 * MINUTE;
/** Check-in opens this long before the start. */
const CHECK_IN_OPENS = 15 * MINUTE;
const MAX_WALK_IN = 240 * MINUTE;
const MAX_LAPSES = 2;
/** Less than this of a slot is not offered. */

const NOTHING_DONE = {
  title: null,
  people: 1,
  projector: false,
  undoUntil: 0,
  cameAt: 0,
  leftAt: 0,
  freedBy: 0,
  walkIn: false,
  onMyWay: false,
  excused: false,
  yes: null,
  unanswered: null,
  series: null,
  hasOwnTimes: false,
  day: 0,
  version: 1,
};
const LIVE: readonly State[] = ['held', 'requested', 'confirmed', 'checked_in'];

export interface RequestedPlaces {
  readonly who: string;
  readonly kind: 'desk' | 'room';
  readonly spaces: readonly string[];
  readonly slot: Slot;
}

export class ReferenceModel {
  bookings: ModelBooking[] = [];
  series: ModelSeries[] = [];
  entries: ModelEntry[] = [];
  closures: { id: string; atoms: readonly string[]; slot: Slot; madeBy: number }[] = [];
  readonly kept = new KeptPlaces();
  outageSince: number | null = null;
  private ranks = 0;
  /** Counts what frees or closes time, so that it is known what came first. */
  private turns = 0;

  constructor(
    public now: number,
    readonly places: ReadonlyMap<string, Place>,
    readonly desks: readonly string[],
    readonly projector: string,
  ) {}

  place = (id: string): Place => this.places.get(id)!;
  isOver = (b: ModelBooking) => b.state === 'held' && b.heldUntil <= this.now;
  isLive = (b: ModelBooking) => LIVE.includes(b.state) && !this.isOver(b);

  /** What is taken: by live bookings, by those that have ended for as long as they had it, by closures. */
  claims(): Claim[] {
    return [...this.taken(), ...this.closed()];
  }

  /** By bookings. */
  taken(): Claim[] {
    const had = this.bookings.filter((b) => !this.isOver(b));
    return [
      ...had.flatMap(({ id, who, pieces }) => pieces.map((piece) => ({ ...piece, of: id, who }))),
      ...this.kept.claims(this.now),
    ];
  }

  /** Keeps what somebody waits for until its person can no longer take it back, and then a moment for the queue. */
  private keep(b: ModelBooking, pieces: readonly Piece[], undoTime = 0): void {
    if (isWaitedFor(this, b)) this.kept.keep(b.id, pieces, this.now + undoTime);
  }

  piecesOf = (shape: Shape & { readonly legs: readonly Leg[] }): Piece[] =>
    listPieces(shape, this.place, this.projector);

  /** What is closed and nobody has: at every moment, whatever bookings came before the closure and have gone since. */
  closed = (): Claim[] => listClosed(this);

  isFree(pieces: readonly Piece[], except = ''): boolean {
    return areFree(this.claims(), pieces, except);
  }

  private isFreeForQueue(pieces: readonly Piece[]): boolean {
    const ripe = this.kept.ripe(this.now);
    return areFree(
      this.claims().filter((claim) => !ripe.includes(claim)),
      pieces,
    );
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
        !this.isOver(b) &&
        b.pieces.some((piece) => overlap(piece, slot)),
    );
  }

  /** Which answer a request for places gets. */
  answerTo({ who, kind, spaces, slot }: RequestedPlaces, isQueue = false): 201 | 409 | 422 {
    const isTooLate = slot.start < this.now - LATEST_START;
    if (isTooLate || (kind === 'desk' && this.hasDeskByRules(who, slot))) return 422;
    if (kind === 'desk' && this.hasMissedDesk(who, slot)) return 409;
    const pieces = this.piecesOfRequest(spaces, slot);
    return (isQueue ? this.isFreeForQueue(pieces) : this.isFree(pieces)) ? 201 : 409;
  }

  piecesOfRequest = (spaces: readonly string[], slot: Slot): Piece[] =>
    this.piecesOf({ ...slot, spaces: [...spaces], legs: [], people: 1, projector: false });

  add(booking: NewBooking, more: Partial<ModelBooking> = {}): ModelBooking {
    const made: ModelBooking = {
      ...NOTHING_DONE,
      ...booking,
      legs: [],
      pieces: [],
      madeAt: this.now,
      heldUntil: this.now + HOLD_TIME,
      opens: booking.start - CHECK_IN_OPENS,
      due: Math.min(Math.max(booking.start, this.now) + GRACE[booking.kind], booking.end),
      ...more,
    };
    made.pieces = this.piecesOf(made);
    this.bookings.push(made);
    return made;
  }

  to(b: ModelBooking, state: State, more: Partial<ModelBooking> = {}): void {
    if (LIVE.includes(state)) this.kept.drop(b.id);
    Object.assign(b, { state, ...more, version: b.version + 1 });
  }

  /** It ends and gives everything back. */
  giveUp(b: ModelBooking, state: State, more: Partial<ModelBooking> = {}, undoTime = 0): void {
    this.keep(b, b.pieces, undoTime);
    this.to(b, state, { ...more, pieces: [] });
  }

  /** A hold that is confirmed, a request that is approved: grace counts from now, and none that was given is lost. */
  confirm(b: ModelBooking): void {
    const given = b.onMyWay ? ON_MY_WAY : 0;
    const due = Math.min(b.end, Math.max(b.due, Math.max(b.start, this.now) + GRACE[b.kind] + given));
    const unanswered = { until: this.now + UNDO_TIME, due: b.due, dueOnceAnswered: due, yes: b.yes };
    this.to(b, 'confirmed', { due, yes: null, unanswered: b.state === 'requested' ? unanswered : null });
    this.closeEntry(b, 'served');
  }

  decline(b: ModelBooking): void {
    const { due, yes } = b;
    const unanswered = { until: this.now + UNDO_TIME, due, dueOnceAnswered: due, yes };
    this.giveUp(b, 'declined', { unanswered, freedBy: ++this.turns }, UNDO_TIME - UNDO_TOLERANCE);
  }

  canUndoAnswer = (b: ModelBooking): boolean =>
    (b.state === 'confirmed' || b.state === 'declined') &&
    b.unanswered !== null &&
    b.unanswered.until > this.now &&
    (b.state === 'confirmed' || canTakeBack(this, b));

  /** It is a request as before; grace that was given since stays. */
  undoAnswer(b: ModelBooking): void {
    const { due, dueOnceAnswered, yes } = b.unanswered!;
    const given = b.due - dueOnceAnswered;
    const pieces = b.state === 'declined' ? this.piecesOf(b) : b.pieces;
    this.to(b, 'requested', { due: Math.min(b.end, due + given), yes, pieces, unanswered: null });
  }

  /** A cancellation comes after an answer, so the answer is undone no more. @param isFinal whether a closure takes it */
  cancel(b: ModelBooking, { stay = false, isFinal = false } = {}): void {
    this.closeEntry(b, stay ? 'waiting' : 'left');
    const undoUntil = b.state === 'confirmed' && !isFinal ? this.now + UNDO_TIME : 0;
    const undoTime = b.state === 'confirmed' ? UNDO_TIME - UNDO_TOLERANCE : 0;
    const ended = { undoUntil, unanswered: null, freedBy: ++this.turns };
    if (isFinal) this.to(b, 'cancelled', { ...ended, pieces: [] });
    else this.giveUp(b, 'cancelled', ended, undoTime);
  }

  /** What becomes of the waitlist entry that was offered this. */
  private closeEntry(b: ModelBooking, state: ModelEntry['state']): void {
    const entry = this.entries.find((e) => e.offer === b && e.state === 'offered');
    if (entry) entry.state = state;
  }

  /** Gives the rest back from now on; what has not begun is given back whole. */
  end(b: ModelBooking, state: State): void {
    const rest = b.pieces
      .map((piece) => ({ ...piece, start: Math.max(piece.start, this.now) }))
      .filter((piece) => piece.start < piece.end);
    this.keep(b, rest, state === 'completed' ? UNDO_TIME - UNDO_TOLERANCE : 0);
    const begun = b.pieces.filter((piece) => piece.start < this.now);
    const pieces = begun.map((piece) => ({ ...piece, end: Math.min(piece.end, this.now) }));
    const leftAt = Math.min(b.end, this.now);
    this.to(b, state, { pieces, leftAt, unanswered: null, freedBy: ++this.turns });
  }

  private isDue = (b: ModelBooking) =>
    b.state === 'confirmed' && b.due <= this.now && this.outageSince === null;
  mayRelease = (b: ModelBooking) => this.isDue(b) && !b.excused;
  /** It is over, and nobody missed it. */
  mayEndExcused = (b: ModelBooking) => this.isDue(b) && b.excused;

  /** Holds whose time is over end; whose offer was among them goes to the end of the queue, or out of it. */
  expireHolds(): void {
    for (const b of this.bookings.filter(this.isOver)) {
      const entry = this.entries.find((e) => e.offer === b && e.state === 'offered');
      if (entry) {
        Object.assign(entry, { lapses: entry.lapses + 1, rank: this.nextRank() });
        const isOver = entry.lapses >= MAX_LAPSES || entry.end <= this.now || isLost(this, entry);
        entry.state = isOver ? 'lapsed' : 'waiting';
        this.giveUp(b, 'expired');
      } else this.to(b, 'expired', { pieces: [] });
    }
  }

  /** A closure ends the entries that nothing can come of any more. */
  close(closure: Omit<ReferenceModel['closures'][number], 'madeBy'>): void {
    this.closures.push({ ...closure, madeBy: ++this.turns });
    this.kept.close(closure);
    for (const entry of this.waiting())
      if (overlap(entry, closure.slot) && isLost(this, entry)) entry.state = 'lapsed';
  }

  private nextRank = () => this.now * 1_000 + this.ranks++;

  join(id: string, who: string, desk: string | null, slot: Slot): void {
    const rank = this.nextRank();
    this.entries.push({
      id,
      who,
      desk,
      ...slot,
      state: 'waiting',
      lapses: 0,
      rank,
      offer: null,
      deadline: 0,
    });
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
    const couldBook =
      places.some((d) => this.isFree([{ atom: d, ...slot }])) && !this.hasDeskByRules(who, slot);
    return couldBook || isLost(this, { desk, ...slot }) ? 409 : 201;
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
      entry.deadline = heldUntil;
      const held = { id: idOf(entry), who, kind: 'desk' as const, spaces: [desk], ...slot };
      entry.offer = this.add({ ...held, state: 'held' }, { heldUntil });
    }
    this.kept.endRipe(this.now);
    return offers;
  }

  /** What could be offered to somebody now; of a slot that has begun, what is left of it. */
  offerFor(entry: ModelEntry): { desk: string; slot: Slot; heldUntil: number } | null {
    const { who, desk, start, end } = entry;
    if (this.outageSince !== null) return null;
    const slot = { start: Math.max(start, Math.ceil(this.now / MINUTE) * MINUTE), end };
    if (slot.end - slot.start < LEAST_OFFERED) return null;
    const places = desk ? [desk] : this.desks;
    const free = places.find((d) => this.answerTo({ who, kind: 'desk', spaces: [d], slot }, true) === 201);
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

  /** No offer lapses in an outage, and no grace ends. */
  beginOutage(): void {
    this.outageSince = this.now;
    for (const { offer } of this.openOffers()) if (!this.isOver(offer!)) offer!.heldUntil = offer!.end;
  }

  private openOffers = () => this.entries.filter((e) => e.state === 'offered');

  /** Those whose grace was running get the time back; who has too little time left for all of it is excused. */
  endOutage(): void {
    const since = this.outageSince!;
    this.outageSince = null;
    for (const b of this.bookings) {
      if (!['confirmed', 'requested'].includes(b.state) || b.start >= this.now || b.due <= since) continue;
      const due = b.due + this.now - Math.max(since, b.start);
      this.to(b, b.state, { due: Math.min(b.end, due), excused: b.excused || due > b.end });
    }
    for (const entry of this.openOffers().filter(({ deadline }) => deadline > since)) {
      entry.deadline = Math.min(entry.offer!.end, entry.deadline + this.now - since);
      entry.offer!.heldUntil = entry.deadline;
    }
  }
}
