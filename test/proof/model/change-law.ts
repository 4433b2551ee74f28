import { overlap } from './claims.js';
import type { Leg, ModelBooking, Piece, Shape, Slot, State } from './model-types.js';
import { DAY, GRACE, LATEST_START, MINUTE, ON_MY_WAY, type ReferenceModel } from './reference-model.js';

/** The laws of a change, as plainly as they can be said. They are written anew here, and nothing of the product is read. */

/** What somebody wants of a booking. What they do not name stays. */
export interface ChangeRequest {
  readonly spaces?: readonly string[];
  readonly start?: number;
  readonly end?: number;
  readonly people?: number;
  readonly title?: string;
  readonly projector?: boolean;
}

/** A booking as it would be. */
export interface Wanted extends Shape {
  legs: Leg[];
  title: string | null;
}

/** The person of the booking; staff, who may lift rules; a closure, which asks no rules at all. */
export type By = 'owner' | 'staff' | 'closure';
export type Answer = 'ok' | 'wrong_state' | 'invalid_request' | 'refused' | 'taken';

/** Rules that the owner must keep. */
export interface Limits {
  readonly noticeMinutes: number;
  readonly longestMinutes: number;
  /** Time at desks of one person in a day. */
  readonly minutesPerDay: number;
}
export const NO_LIMITS: Limits = { noticeMinutes: 0, longestMinutes: 240, minutesPerDay: 1440 };

/** The booking with what was asked for. Other times alone leave out the parts that they do not reach any more. */
export function wantedOf(b: ModelBooking, request: ChangeRequest): Wanted {
  const { spaces, start = b.start, end = b.end } = request;
  const { people = b.people, title = b.title, projector = b.projector } = request;
  const kept = spaces ? [] : b.legs.filter((leg) => leg.end > start && leg.start < end);
  const legs = kept.map((leg, i) => ({
    ...leg,
    start: i === 0 ? start : leg.start,
    end: i === kept.length - 1 ? end : leg.end,
  }));
  const places = spaces ?? (legs.length > 0 ? legs : [b]).flatMap((part) => part.spaces);
  return {
    start,
    end,
    spaces: [...new Set(places)],
    legs: legs.length > 1 ? legs : [],
    people,
    title,
    projector,
  };
}

/** Who is here and takes another place goes on there from this minute, and has used the time before where they were. */
export function goOnFromNow(model: ReferenceModel, b: ModelBooking, wanted: Wanted): Wanted {
  const from = Math.floor(model.now / MINUTE) * MINUTE;
  const { start, end, spaces } = wanted;
  if (b.state !== 'checked_in' || wanted.legs.length > 0 || from <= start || from >= end) return wanted;
  const used = partsOf(b)
    .filter((leg) => leg.start < from)
    .map((leg) => ({ ...leg, end: Math.min(leg.end, from) }));
  const last = used.at(-1)!;
  if (sameSpaces(last.spaces, spaces)) last.end = end;
  else used.push({ start: from, end, spaces });
  if (used.length === 1) return wanted;
  return { ...wanted, spaces: [...new Set(used.flatMap((leg) => leg.spaces))], legs: used };
}

const sameSpaces = (some: readonly string[], others: readonly string[]) =>
  some.length === others.length && some.every((id) => others.includes(id));

const partsOf = ({ legs, start, end, spaces }: Shape & { readonly legs: readonly Leg[] }): readonly Leg[] =>
  legs.length > 0 ? legs : [{ start, end, spaces }];

/** What the booking would have: on a side to which it does not grow no more than it had, even if clear-up takes longer by now. */
export function piecesAfter(model: ReferenceModel, b: ModelBooking, wanted: Wanted): Piece[] {
  return model.piecesOf(wanted).map((piece) => {
    const own = b.pieces.filter(({ atom }) => atom === piece.atom);
    const [old] = own;
    if (!old || own.length > 1) return piece;
    const start =
      wanted.start >= b.start ? Math.max(piece.start, Math.min(old.start, wanted.start)) : piece.start;
    const end = wanted.end <= b.end ? Math.min(piece.end, Math.max(old.end, wanted.end)) : piece.end;
    return { ...piece, start, end };
  });
}

/** Whether the change may be, and if not, why. */
export function answerToChange(
  model: ReferenceModel,
  b: ModelBooking,
  wanted: Wanted,
  { by, limits = NO_LIMITS }: { readonly by: By; readonly limits?: Limits },
): Answer {
  if (!['requested', 'confirmed', 'checked_in'].includes(b.state)) return 'wrong_state';
  if (breaksLaw(model, b, wanted, by)) return 'invalid_request';
  const after = goOnFromNow(model, b, wanted);
  if (by !== 'closure' && isRefused(model, b, after, { by, limits })) return 'refused';
  if (b.kind === 'desk' && model.hasMissedDesk(b.who, after, b.id)) return 'taken';
  return model.isFree(piecesAfter(model, b, after), b.id) ? 'ok' : 'taken';
}

/** What nobody may do: see each line. */
function breaksLaw(model: ReferenceModel, b: ModelBooking, wanted: Wanted, by: By): boolean {
  // A desk stays a desk and a room a room.
  if (wanted.spaces.some((id) => model.place(id).kind !== b.kind)) return true;
  if (wanted.start !== b.start && keepsStart(model, b, by)) return true;
  // An end is not moved to before now.
  if (wanted.end !== b.end && wanted.end < model.now) return true;
  return changesPlacesAtTheEnd(model, b, wanted);
}

/** Who is here keeps their start. A start that has passed stays, but staff may move it. */
const keepsStart = (model: ReferenceModel, b: ModelBooking, by: By) =>
  b.state === 'checked_in' || (b.start <= model.now && by === 'owner');

/** Who is here cannot change places when there is no time left. */
function changesPlacesAtTheEnd(model: ReferenceModel, b: ModelBooking, wanted: Wanted): boolean {
  const here = partsOf(b).at(-1)!.spaces;
  const leaves = wanted.legs.length === 0 && !sameSpaces(wanted.spaces, here);
  return b.state === 'checked_in' && leaves && wanted.end <= Math.floor(model.now / MINUTE) * MINUTE;
}

/** Only what grows is asked of the rules: what was had already is not asked, nor what was broken as much before. */
function isRefused(
  model: ReferenceModel,
  b: ModelBooking,
  wanted: Wanted,
  { by, limits }: { readonly by: By; readonly limits: Limits },
): boolean {
  if (asksNothingMore(b, wanted)) return false;
  if (wanted.start !== b.start && wanted.start < model.now - LATEST_START) return true;
  if (isLongerThanADay(model, wanted)) return true;
  if (wanted.people > seatsOf(model, wanted)) return true;
  if (b.kind === 'desk' && model.hasDeskByRules(b.who, wanted, b.id)) return true;
  return by === 'owner' && breaksLimits(model, b, wanted, limits);
}

/** Rules that staff may lift. */
function breaksLimits(model: ReferenceModel, b: ModelBooking, wanted: Wanted, limits: Limits): boolean {
  const notice = ({ start }: Slot) => Math.floor((start - model.now) / MINUTE);
  const isShort = limits.noticeMinutes > 0 && notice(wanted) < limits.noticeMinutes;
  if (wanted.start !== b.start && isShort && notice(wanted) < notice(b)) return true;
  const minutes = ({ start, end }: Slot) => (end - start) / MINUTE;
  if (minutes(wanted) > Math.max(limits.longestMinutes, minutes(b))) return true;
  if (b.kind === 'room') return false;
  const others = minutesAtDesks(model, b);
  const uses = (shape: Wanted | ModelBooking) => others + desksOf(shape) * minutes(shape);
  return Math.round(uses(wanted)) > Math.max(limits.minutesPerDay, Math.round(uses(b)));
}

/** Whether a date of a series is refused: one that has a booking as its change would be, another like a new booking. */
export function isRefusedDate(
  model: ReferenceModel,
  by: By,
  wanted: Slot & { readonly spaces: readonly string[] },
  change?: { readonly b: ModelBooking; readonly wanted: Wanted },
): boolean {
  if (change) return isRefused(model, change.b, change.wanted, { by, limits: NO_LIMITS });
  const isTooLong = wanted.end - wanted.start > NO_LIMITS.longestMinutes * MINUTE;
  return (
    wanted.start < model.now - LATEST_START ||
    isLongerThanADay(model, wanted) ||
    (by === 'owner' && isTooLong)
  );
}

/** With set-up and clear-up time. */
function isLongerThanADay(
  model: ReferenceModel,
  { start, end, spaces }: Slot & { readonly spaces: readonly string[] },
): boolean {
  const places = spaces.map((id) => model.place(id));
  const around =
    Math.max(...places.map(({ setup }) => setup)) + Math.max(...places.map(({ clear }) => clear));
  return end - start + around > DAY;
}

/** True when the booking had all of it: every place at every moment, and room for as many people. */
function asksNothingMore(b: ModelBooking, wanted: Wanted): boolean {
  if (wanted.people > b.people || desksOf(wanted) > desksOf(b)) return false;
  return partsOf(wanted).every((leg) =>
    partsOf(b).some(
      (part) =>
        part.start <= leg.start && leg.end <= part.end && leg.spaces.every((id) => part.spaces.includes(id)),
    ),
  );
}

const desksOf = (shape: Shape & { readonly legs: readonly Leg[] }) =>
  Math.max(...partsOf(shape).map((part) => part.spaces.length));

/** Of the place in which it goes on. */
function seatsOf(model: ReferenceModel, wanted: Wanted): number {
  const coming = partsOf(wanted).filter((leg) => leg.end > model.now);
  const parts = coming.length > 0 ? coming : partsOf(wanted);
  return Math.min(...parts.map((part) => part.spaces.reduce((sum, id) => sum + model.place(id).capacity, 0)));
}

/** What the other bookings of the person use of the day. */
function minutesAtDesks(model: ReferenceModel, b: ModelBooking): number {
  const counted: readonly State[] = ['held', 'requested', 'confirmed', 'checked_in', 'completed'];
  return model.bookings
    .filter((other) => other !== b && other.who === b.who && other.kind === 'desk' && !model.isOver(other))
    .filter(({ state }) => counted.includes(state))
    .reduce((sum, other) => {
      const end = other.state === 'completed' ? Math.max(other.start, other.leftAt) : other.end;
      return sum + desksOf(other) * ((end - other.start) / MINUTE);
    }, 0);
}

/** Makes the change. */
export function applyChange(model: ReferenceModel, b: ModelBooking, asked: Wanted, by: By): void {
  const wanted = goOnFromNow(model, b, asked);
  const state = stateAfter(model, b, wanted, by);
  const pieces = piecesAfter(model, b, wanted);
  const moves = isMove(b, wanted);
  const yes = yesAfter(b, wanted, state, by);
  const times = moves || state !== b.state ? timesAfter(model, b, wanted, state) : {};
  const startMoves = wanted.start !== b.start;
  model.to(b, state, {
    ...wanted,
    ...times,
    pieces: moves ? pieces : b.pieces,
    yes,
    hasOwnTimes: hasOwnTimesAfter(b, wanted),
    onMyWay: b.onMyWay && !startMoves,
    // Another start is waited for anew.
    excused: b.excused && !startMoves,
    // An answer is to what it was then: after a move it cannot be undone.
    unanswered: moves || state !== b.state ? null : b.unanswered,
  });
}

function hasOwnTimesAfter(b: ModelBooking, { start, end }: Wanted): boolean {
  return b.hasOwnTimes || (b.series !== null && (start !== b.start || end !== b.end));
}

function isMove(b: ModelBooking, wanted: Wanted): boolean {
  const claimed = ({ start, end, spaces, legs, projector }: Wanted) =>
    JSON.stringify([
      start,
      end,
      [...spaces].sort(),
      legs.map((leg) => [leg.start, leg.end, leg.spaces]),
      projector,
    ]);
  return claimed(b) !== claimed(wanted);
}

/** While the start stays, no grace is lost and the clock is not wound up; another start is waited for anew. */
function timesAfter(model: ReferenceModel, b: ModelBooking, wanted: Wanted, state: State) {
  const { start, end } = wanted;
  const opens = start - 15 * MINUTE;
  const stays = start === b.start;
  const isConfirmedNow = b.state === 'requested' && state === 'confirmed';
  const since = stays && !isConfirmedNow ? b.madeAt : model.now;
  const given = stays && b.onMyWay ? ON_MY_WAY : 0;
  const due = Math.max(start, since) + GRACE[b.kind] + given;
  return { opens, due: Math.min(end, stays ? Math.max(due, b.due) : due) };
}

/** A yes is asked anew only for what lies outside the approved, and a request that needs none becomes confirmed. */
function stateAfter(model: ReferenceModel, b: ModelBooking, wanted: Wanted, by: By): State {
  if (b.state !== 'requested' && b.state !== 'confirmed') return b.state;
  if (!wanted.spaces.some((id) => model.place(id).needsYes)) return 'confirmed';
  if (b.state === 'confirmed' && by !== 'owner') return 'confirmed';
  const agreed = [b.yes, b.state === 'confirmed' ? b : null];
  return agreed.some((shape) => shape !== null && liesWithin(wanted, shape)) ? 'confirmed' : 'requested';
}

function yesAfter(b: ModelBooking, wanted: Wanted, state: State, by: By): Shape | null {
  if (b.state !== 'confirmed') return b.yes;
  const shapeOf = ({ start, end, spaces, people, projector }: Shape): Shape => ({
    start,
    end,
    spaces,
    people,
    projector,
  });
  if (liesWithin(wanted, b) && liesWithin(b, wanted)) return b.yes;
  return state === 'confirmed' && by !== 'owner' ? shapeOf(wanted) : (b.yes ?? shapeOf(b));
}

const liesWithin = (inner: Shape, outer: Shape) =>
  inner.start >= outer.start &&
  inner.end <= outer.end &&
  inner.people <= outer.people &&
  (outer.projector || !inner.projector) &&
  inner.spaces.every((id) => outer.spaces.includes(id));

/** Whether two bookings overlap, by their pieces. */
export const pieceOverlaps = (some: readonly Piece[], others: readonly Piece[]) =>
  some.some((a) => others.some((b) => a.atom === b.atom && overlap(a, b)));
