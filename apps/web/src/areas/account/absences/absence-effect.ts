import type { Absence, Rules } from '../../../api/types';

/** What missed bookings mean for somebody now. */
interface AbsenceEffect {
  /** How many count. */
  counting: number;
  /** How far ahead the person may book; null while nothing is restricted. */
  advanceDays: number | null;
  /** How many more may follow until something is restricted. */
  left: number;
}

/** Whether an absence has not faded yet. */
export function isRemembered(absence: Pick<Absence, 'fadesAt'>, now: number): boolean {
  return Date.parse(absence.fadesAt) > now;
}

/** Only desks count, a forgiven absence does not count, and every absence fades. */
function countsNow(absence: Absence, now: number): boolean {
  return absence.kind === 'desk' && absence.state !== 'forgiven' && isRemembered(absence, now);
}

/** The effect of missed bookings by the rules of the centre. */
export function absenceEffect(
  absences: readonly Absence[],
  rules: Pick<Rules, 'absencesBeforeNear' | 'absencesBeforeToday' | 'nearAdvanceDays'>,
  now: number,
): AbsenceEffect {
  const counting = absences.filter((absence) => countsNow(absence, now)).length;
  const left = Math.max(0, rules.absencesBeforeNear - counting);
  if (counting >= rules.absencesBeforeToday) return { counting, advanceDays: 0, left };
  if (counting >= rules.absencesBeforeNear) return { counting, advanceDays: rules.nearAdvanceDays, left };
  return { counting, advanceDays: null, left };
}
