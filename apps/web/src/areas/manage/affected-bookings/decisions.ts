import type { Action, AffectedBooking, Decision, Localised } from '../../../api/types';

/** What the manager chose for one booking. */
export interface SingleChoice {
  action?: Action;
  note?: Localised;
}

/** One action for all affected bookings, and for single ones another action or a note. */
export interface Choices {
  forAll: Action;
  single: Readonly<Record<string, SingleChoice>>;
}

/** All bookings are moved unless the manager chooses otherwise. */
export const firstChoices: Choices = { forAll: 'move', single: {} };

/** Whether the people of a booking are here already. They stay, and staff talk to them. */
export function hasArrived({ booking }: AffectedBooking): boolean {
  return booking.state === 'checked_in';
}

/** What will become of a booking. One that cannot be moved is kept. */
export function actionFor(affected: AffectedBooking, { forAll, single }: Choices): Action {
  if (hasArrived(affected)) return 'keep';
  const action = single[affected.booking.id]?.action ?? forAll;
  return action === 'move' && affected.proposal === null ? 'keep' : action;
}

/** The decisions that are sent: those that somebody made for one booking. The action for all applies to the others. */
export function decisionsOf(affected: readonly AffectedBooking[], choices: Choices): Decision[] {
  return affected.flatMap(({ booking }) => {
    const { action, note } = choices.single[booking.id] ?? {};
    if (action === undefined && note === undefined) return [];
    return { bookingId: booking.id, action: action ?? choices.forAll, ...(note ? { note } : {}) };
  });
}

/** How many bookings are moved, cancelled and kept. */
export function countActions(affected: readonly AffectedBooking[], choices: Choices): Record<Action, number> {
  const counts = { move: 0, cancel: 0, keep: 0 };
  for (const one of affected) counts[actionFor(one, choices)] += 1;
  return counts;
}
