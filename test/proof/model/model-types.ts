/** What the model knows of places, of a booking and of somebody who waits. */
export type State =
  | 'held'
  | 'requested'
  | 'confirmed'
  | 'checked_in'
  | 'completed'
  | 'declined'
  | 'cancelled'
  | 'no_show'
  | 'expired';
/** Milliseconds since 1970, the end not included. */
export interface Slot {
  start: number;
  end: number;
}
/** A desk or room. */
export interface Place {
  readonly id: string;
  readonly kind: 'desk' | 'room';
  /** The atomic places that it is made of. */
  readonly atoms: readonly string[];
  readonly capacity: number;
  /** Whether staff have to say yes. */
  readonly needsYes: boolean;
  /** Set-up and clear-up time, in milliseconds. */
  setup: number;
  clear: number;
}
/** A part of a booking in one place, when it goes on in another. */
export interface Leg extends Slot {
  spaces: string[];
}
/** What a booking has of an atomic place, with set-up and clear-up time, or of the projector. */
export interface Piece extends Slot {
  atom: string;
}
/** What of a booking staff say yes to. */
export interface Shape extends Slot {
  spaces: string[];
  people: number;
  projector: boolean;
}
/** A request as it was before its answer. */
export interface Unanswered {
  readonly until: number;
  readonly due: number;
  readonly dueOnceAnswered: number;
  readonly yes: Shape | null;
}
export interface ModelBooking extends Shape {
  id: string;
  who: string;
  kind: 'desk' | 'room';
  state: State;
  title: string | null;
  /** Empty when it stays in one place. */
  legs: Leg[];
  /** What it has, or had until somebody left or was released. */
  pieces: Piece[];
  madeAt: number;
  opens: number;
  due: number;
  heldUntil: number;
  undoUntil: number;
  cameAt: number;
  leftAt: number;
  /** Which turn of the model freed its pieces. */
  freedBy: number;
  walkIn: boolean;
  onMyWay: boolean;
  /** Its grace lay in an outage. */
  excused: boolean;
  /** What staff have said yes to, where it was something else than now. */
  yes: Shape | null;
  unanswered: Unanswered | null;
  series: ModelSeries | null;
  /** A date of a series that was moved alone to another time. */
  hasOwnTimes: boolean;
  /** The date of the series, as a number of days. */
  day: number;
  version: number;
}
/** A date of a series without a booking. */
export interface ModelGap {
  day: number;
  slot: Slot;
  spaces: string[];
}
export interface ModelSeries {
  id: string;
  title: string | null;
  /** Of its first day. */
  slot: Slot;
  gaps: ModelGap[];
}
export interface ModelEntry extends Slot {
  id: string;
  who: string;
  /** Null: any. */
  desk: string | null;
  state: 'waiting' | 'offered' | 'served' | 'left' | 'lapsed';
  lapses: number;
  rank: number;
  offer: ModelBooking | null;
  /** Until when the offer stands, when no outage comes. */
  deadline: number;
}
/** Of a booking or a closure; `who` is empty for a closure. */
export type Claim = Piece & { of: string; who: string };

export type NewBooking = Pick<ModelBooking, 'id' | 'who' | 'kind' | 'spaces' | 'start' | 'end' | 'state'>;
