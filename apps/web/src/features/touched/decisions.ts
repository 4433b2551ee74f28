import type { Decision, Deed, Localised, TouchedBooking } from '../../api/types';

/** What a manager chose: one deed for all, and for single bookings another one or a word to their people. */
export interface Choices {
  rest: Deed;
  own: Readonly<Record<string, { deed?: Deed; note?: Localised }>>;
}

export const noChoices: Choices = { rest: 'move', own: {} };

/** Somebody who is here already stays; staff talks to them. */
export function isHere({ booking }: TouchedBooking): boolean {
  return booking.state === 'checked_in';
}

/** What will become of a booking: one that cannot move is kept. */
export function deedFor(touched: TouchedBooking, { rest, own }: Choices): Deed {
  if (isHere(touched)) return 'keep';
  const deed = own[touched.booking.id]?.deed ?? rest;
  return deed === 'move' && touched.proposal === null ? 'keep' : deed;
}

/** Only what differs from the deed for all is said one by one. */
export function decisionsOf(touched: readonly TouchedBooking[], choices: Choices): Decision[] {
  return touched.flatMap((one) => {
    const own = choices.own[one.booking.id];
    if (!own || (own.deed === undefined && own.note === undefined)) return [];
    return {
      bookingId: one.booking.id,
      deed: own.deed ?? choices.rest,
      ...(own.note ? { note: own.note } : {}),
    };
  });
}

/** How many bookings meet which fate. */
export function counted(touched: readonly TouchedBooking[], choices: Choices): Record<Deed, number> {
  const sum = { move: 0, cancel: 0, keep: 0 };
  for (const one of touched) sum[deedFor(one, choices)] += 1;
  return sum;
}
