import type { Decision, Action, Localised, AffectedBooking } from '../../../api/types';

/** What a manager chose: one action for all, and for single bookings another one or a word to their people. */
export interface Choices {
  rest: Action;
  own: Readonly<Record<string, { action?: Action; note?: Localised }>>;
}

export const noChoices: Choices = { rest: 'move', own: {} };

/** Somebody who is here already stays; staff talks to them. */
export function isHere({ booking }: AffectedBooking): boolean {
  return booking.state === 'checked_in';
}

/** What will become of a booking: one that cannot move is kept. */
export function actionFor(affected: AffectedBooking, { rest, own }: Choices): Action {
  if (isHere(affected)) return 'keep';
  const action = own[affected.booking.id]?.action ?? rest;
  return action === 'move' && affected.proposal === null ? 'keep' : action;
}

/** Only what differs from the action for all is said one by one. */
export function decisionsOf(affected: readonly AffectedBooking[], choices: Choices): Decision[] {
  return affected.flatMap((one) => {
    const own = choices.own[one.booking.id];
    if (!own || (own.action === undefined && own.note === undefined)) return [];
    return {
      bookingId: one.booking.id,
      action: own.action ?? choices.rest,
      ...(own.note ? { note: own.note } : {}),
    };
  });
}

/** How many bookings meet which fate. */
export function counted(affected: readonly AffectedBooking[], choices: Choices): Record<Action, number> {
  const sum = { move: 0, cancel: 0, keep: 0 };
  for (const one of affected) sum[actionFor(one, choices)] += 1;
  return sum;
}
