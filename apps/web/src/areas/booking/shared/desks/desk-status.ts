import { MINUTE_MS } from '../../../../api/durations';
import type { Availability, Booking, Refusal, Space } from '../../../../api/types';
import type { StatusStyle } from '../../../../ui/state-tag';
import type { HoursOf } from './open-hours';
import { ALWAYS, type Slot } from './slot';

/** What a desk is during a slot: free, free for a part of it, taken, or booked by the reader. */
export type DeskState = 'free' | 'partly' | 'taken' | 'mine';

/** How each state of a desk is shown. */
export const deskStateStyles: Readonly<Record<DeskState, StatusStyle>> = {
  free: { tone: 'free', icon: 'check', text: 'desk.state.free' },
  partly: { tone: 'late', icon: 'clock', text: 'desk.state.partly' },
  taken: { tone: 'taken', icon: 'cross', text: 'desk.state.taken' },
  mine: { tone: 'mine', icon: 'star', text: 'desk.state.mine' },
};

/** A desk, and what it is during the slot that somebody asks for. */
export interface DeskStatus {
  space: Space;
  state: DeskState;
  /** Until when it can be had from the start of the slot; the start itself when it cannot be had. */
  freeUntil: number;
  busyUntil: number | null;
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
  if (item.refusal) return 'taken';
  if (item.free && freeUntil >= slot.end) return 'free';
  return freeUntil - slot.start >= minimumMinutes * MINUTE_MS ? 'partly' : 'taken';
}

function statusOf(space: Space, item: Availability, isOwn: boolean, question: Question): DeskStatus {
  const { start } = question.slot;
  const hours = question.hoursOf ? question.hoursOf(space) : ALWAYS;
  const closed = hours === null || start < hours.start || start >= hours.end;
  const freeUntil = closed ? start : Math.min(hours.end, freeUntilBooked(item, start));
  const state = isOwn ? 'mine' : stateOf(item, freeUntil, question);
  return {
    space,
    state,
    freeUntil: state === 'taken' ? start : freeUntil,
    busyUntil: item.busyUntil ? Date.parse(item.busyUntil) : null,
    refusal: item.refusal,
    closed,
  };
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
