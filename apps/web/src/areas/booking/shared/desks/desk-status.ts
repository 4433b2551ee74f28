import { MINUTE_MS } from '../../../../api/durations';
import type { Availability, Booking, Refusal, Space } from '../../../../api/types';
import type { StatusStyle } from '../../../../ui/state-tag';
import type { HoursOf } from './open-hours';
import { isAboutPerson } from './person-refusal';
import { ALWAYS, type Slot } from './slot';

/** What a desk is during a slot: free, free for a part of it, taken, booked by the reader, or kept from booking by a rule. */
export type DeskState = 'free' | 'partly' | 'taken' | 'mine' | 'barred';

/** How each state of a desk is shown. */
export const deskStateStyles: Readonly<Record<DeskState, StatusStyle>> = {
  free: { tone: 'free', icon: 'check', text: 'desk.state.free' },
  partly: { tone: 'late', icon: 'clock', text: 'desk.state.partly' },
  taken: { tone: 'taken', icon: 'cross', text: 'desk.state.taken' },
  mine: { tone: 'mine', icon: 'star', text: 'desk.state.mine' },
  barred: { tone: 'taken', icon: 'lock', text: 'desk.state.barred' },
};

/** A desk, and what it is during the slot that somebody asks for. */
export interface DeskStatus {
  space: Space;
  state: DeskState;
  /** Until when it can be had from the start of the slot; the start itself when it cannot be had. */
  freeUntil: number;
  busyUntil: number | null;
  /** Why the reader may not book it, though it may be free. */
  refusal: Refusal | null;
  closed: boolean;
}

interface Question {
  spaces: readonly Space[];
  availability: readonly Availability[];
  slot: Slot;
  /** A shorter time is not offered. */
  minimumMinutes: number;
  ownBookings?: readonly Pick<Booking, 'spaceIds' | 'start' | 'end'>[];
  hoursOf?: HoursOf;
}

/** Until when a desk is free by its bookings. Free without an end means that none is in sight. */
function freeUntilBooked(item: Availability, start: number): number {
  if (item.freeUntil) return Date.parse(item.freeUntil);
  return item.free ? Infinity : start;
}

function stateOf(item: Availability, freeUntil: number, { slot, minimumMinutes }: Question): DeskState {
  // What is in the way of the person alone does not make a desk taken.
  if (item.refusal && !isAboutPerson(item.refusal)) return 'barred';
  if (item.free && freeUntil >= slot.end) return 'free';
  return freeUntil - slot.start >= minimumMinutes * MINUTE_MS ? 'partly' : 'taken';
}

function statusOf(space: Space, item: Availability, isOwn: boolean, question: Question): DeskStatus {
  const { start } = question.slot;
  const hours = question.hoursOf ? question.hoursOf(space) : ALWAYS;
  const closed = hours === null || start < hours.start || start >= hours.end;
  const freeUntil = closed ? start : Math.min(hours.end, freeUntilBooked(item, start));
  const othersState = closed ? 'taken' : stateOf(item, freeUntil, question);
  const state = isOwn ? 'mine' : othersState;
  return {
    space,
    state,
    freeUntil: state === 'taken' || state === 'barred' ? start : freeUntil,
    busyUntil: item.busyUntil ? Date.parse(item.busyUntil) : null,
    refusal: item.refusal,
    closed,
  };
}

/** Whether somebody else has the desk or a rule keeps it. */
export function isOutOfReach({ state }: Pick<DeskStatus, 'state'>): boolean {
  return state === 'taken' || state === 'barred';
}

/** Whether the reader may book the desk for the slot or the beginning of it. */
export function isBookable({ state, refusal }: Pick<DeskStatus, 'state' | 'refusal'>): boolean {
  return refusal === null && (state === 'free' || state === 'partly');
}

/** The desks that are free for the whole slot before those that are free for a part of it, the longest first. */
export function sortByFreedom(desks: readonly DeskStatus[]): DeskStatus[] {
  const partOf = ({ state, freeUntil }: DeskStatus) => (state === 'partly' ? freeUntil : Infinity);
  return [...desks].sort((a, b) => (partOf(a) === partOf(b) ? 0 : partOf(b) - partOf(a)));
}

/** The status of each desk that the server answered about, in the order of the spaces. */
export function deskStatuses(question: Question): DeskStatus[] {
  const { spaces, availability, slot, ownBookings = [] } = question;
  const answers = new Map(availability.map((item) => [item.spaceId, item]));
  const own = new Set(
    ownBookings
      .filter((booking) => Date.parse(booking.start) < slot.end && Date.parse(booking.end) > slot.start)
      .flatMap((booking) => booking.spaceIds),
  );
  return spaces.flatMap((space) => {
    const item = answers.get(space.id);
    return item ? statusOf(space, item, own.has(space.id), question) : [];
  });
}
