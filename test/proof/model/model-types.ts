/** What the model knows of a booking and of somebody who waits. */
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
export interface ModelBooking extends Slot {
  id: string;
  who: string;
  kind: 'desk' | 'room';
  /** Atomic places. */
  atoms: string[];
  state: State;
  /** Until when its claim reaches: earlier than the end once somebody left or was released. */
  claimEnd: number;
  madeAt: number;
  opens: number;
  due: number;
  heldUntil: number;
  undoUntil: number;
  cameAt: number;
  walkIn: boolean;
  onMyWay: boolean;
  version: number;
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
}
/** Of a booking or a closure; `who` is empty for a closure. */
export type Claim = Slot & { atom: string; of: string; who: string };

export type NewBooking = Pick<ModelBooking, 'id' | 'who' | 'kind' | 'atoms' | 'start' | 'end' | 'state'>;
