import type { Absence, Rules } from '../../../api/types';

/** What missed bookings mean for somebody now. */
export interface AbsenceEffect {
  /** How many count. */
  counting: number;
  /** How far ahead they may book; null while nothing is held back. */
  advanceDays: number | null;
  /** How many more until it is held back; 0 when it is. */
  left: number;
}

/** It is remembered still, whatever became of it. */
export function isRemembered(absence: Pick<Absence, 'fadesAt'>, now: number): boolean {
  return Date.parse(absence.fadesAt) > now;
}

/** Only desks hold anybody back, a forgiven absence does not count, and it fades by itself. */
export function effectOf(
  absences: readonly Absence[],
  rules: Pick<Rules, 'absencesBeforeNear' | 'absencesBeforeToday' | 'nearAdvanceDays'>,
  now: number,
): AbsenceEffect {
  const counting = absences.filter(
    (absence) => absence.kind === 'desk' && absence.state !== 'forgiven' && isRemembered(absence, now),
  ).length;
  const advanceDays =
    counting >= rules.absencesBeforeToday
      ? 0
      : counting >= rules.absencesBeforeNear
        ? rules.nearAdvanceDays
        : null;
  return { counting, advanceDays, left: Math.max(0, rules.absencesBeforeNear - counting) };
}
