import type { Action, AffectedBooking, Decision, Localised, UnmovableAction } from '../../../api/types';

/** What the manager chose for one booking. */
export interface SingleChoice {
  action?: Action;
  note?: Localised;
}

/** One action for all affected bookings, and for single ones another action or a note. */
export interface Choices {
  forAll: Action;
  /** When all are moved: what becomes of those that cannot. Null while it is not decided. */
  unmovable: UnmovableAction | null;
  single: Readonly<Record<string, SingleChoice>>;
}

/** How many bookings get which action, and how many get none yet. */
export type ActionCounts = Record<Action | 'undecided', number>;

/** All bookings are moved unless the manager chooses otherwise. What becomes of those that cannot is not decided. */
export const firstChoices: Choices = { forAll: 'move', unmovable: null, single: {} };

/** Whether the people of a booking are here already. They stay, and staff talk to them. */
export function hasArrived({ booking }: AffectedBooking): boolean {
  return booking.state === 'checked_in';
}

/** Whether a booking could only be cancelled or kept. */
export function isUnmovable(affected: AffectedBooking): boolean {
  return affected.proposal === null && !hasArrived(affected);
}

/** What will become of a booking; null while nobody has decided about one that cannot be moved. */
export function actionFor(affected: AffectedBooking, choices: Choices): Action | null {
  if (hasArrived(affected)) return 'keep';
  const single = choices.single[affected.booking.id]?.action;
  const action = single ?? choices.forAll;
  if (action !== 'move' || affected.proposal !== null) return action;
  // What was to move by its own choice has lost its space since. That is decided anew.
  return single ? null : choices.unmovable;
}

/** The choices when one action is chosen for all: it is the action of all then. Notes stay. */
export function chooseForAll(choices: Choices, forAll: Action): Choices {
  return { ...choices, forAll, single: notesOf(choices.single, () => true) };
}

/** The choices when one action is chosen for all that cannot be moved. */
export function chooseForUnmovable(
  affected: readonly AffectedBooking[],
  choices: Choices,
  unmovable: UnmovableAction,
): Choices {
  const ids = new Set(affected.filter(isUnmovable).map(({ booking }) => booking.id));
  return { ...choices, unmovable, single: notesOf(choices.single, (id) => ids.has(id)) };
}

/** Leaves only the notes of some bookings. */
function notesOf(single: Choices['single'], isMeant: (id: string) => boolean): Choices['single'] {
  const entries = Object.entries(single).flatMap(([id, choice]): [string, SingleChoice][] => {
    if (!isMeant(id)) return [[id, choice]];
    return choice.note ? [[id, { note: choice.note }]] : [];
  });
  return Object.fromEntries(entries);
}

/** The decisions that are sent: those that somebody made for one booking. The actions for all apply to the others. */
export function decisionsOf(affected: readonly AffectedBooking[], choices: Choices): Decision[] {
  return affected.flatMap((one) => {
    const { action, note } = choices.single[one.booking.id] ?? {};
    const chosen = actionFor(one, choices);
    if (chosen === null || (action === undefined && note === undefined)) return [];
    return { bookingId: one.booking.id, action: chosen, ...(note ? { note } : {}) };
  });
}

/** How many bookings are moved, cancelled and kept, and how many are not decided. */
export function countActions(affected: readonly AffectedBooking[], choices: Choices): ActionCounts {
  const counts = { move: 0, cancel: 0, keep: 0, undecided: 0 };
  for (const one of affected) counts[actionFor(one, choices) ?? 'undecided'] += 1;
  return counts;
}
