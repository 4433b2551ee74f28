import { DAY, type Instant, MINUTE, newId } from '@birlik/kernel';
import { aSpace, anUnstoredCentre, anUnstoredPerson } from '@birlik/testing';
import type { CheckResult } from './check-result.js';
import { decide } from './decide.js';
import { makeEmptyFacts, type SlotQuestion } from './slot-question.js';

// Monday, 10:00 in Almaty.
const NOW = Date.parse('2026-11-23T10:00:00+05:00');
const at = (text: string) => Date.parse(`2026-${text}+05:00`);
const desk = aSpace({ code: 'D-1', area: 'always' });

/** Returns the result of the absence check for half an hour from `hour` (`MM-DDTHH`). */
function resultOf(absences: readonly Instant[], hour: string, more: Partial<SlotQuestion> = {}): CheckResult {
  const actor = anUnstoredPerson();
  const { results } = decide({
    centre: anUnstoredCentre([desk]),
    spaces: [desk],
    slot: { start: at(`${hour}:00:00`), end: at(`${hour}:30:00`) },
    actor,
    personId: actor.personId,
    organisationId: null,
    people: 1,
    facts: { ...makeEmptyFacts(NOW), absences },
    ...more,
  });
  return results.find(({ rule }) => rule === 'absences')!;
}

const missed = (count: number) => Array.from({ length: count }, (_, i) => NOW - (50 - i) * DAY);

describe('missed bookings', () => {
  it('let one book as others do at first, then near days only, then today; a fading one ends it', () => {
    expect(resultOf(missed(2), '11-28T14').ok).toBe(true);
    expect(resultOf(missed(3), '11-24T14').ok).toBe(true);
    const near = resultOf(missed(3), '11-28T14');
    expect(near).toMatchObject({ ok: false, value: 3, limit: 1, nextAllowed: at('11-27T00:00:00') });
    expect(resultOf(missed(5), '11-24T14')).toMatchObject({ ok: false, limit: 0 });
    expect(resultOf(missed(5), '11-23T14').ok).toBe(true);
  });

  it('hold nobody back who books for an organisation', () => {
    const organisationId = newId();
    const role = { centreId: anUnstoredCentre([desk]).id, organisationId, role: 'organiser' as const };
    const actor = { ...anUnstoredPerson(), organisationRoles: [role] };
    expect(resultOf(missed(9), '11-28T14', { organisationId, actor }).ok).toBe(true);
  });

  it('end when so many have faded that the rest holds nobody back', () => {
    const absences = [NOW - 60 * DAY + 30 * MINUTE, NOW - 5 * DAY, NOW - 4 * DAY];
    expect(resultOf(absences, '11-28T14').nextAllowed).toBe(NOW + 30 * MINUTE);
  });
});
