import fc from 'fast-check';
import { DAY, HOUR, MINUTE } from '@birlik/kernel';
import type { CentreRules } from '@birlik/rooms';
import { aSpace, anUnstoredCentre, anUnstoredPerson } from '@birlik/testing';
import { decideChange } from './decide-change.js';
import { type CountedClaim, makeEmptyFacts, type SlotQuestion } from './slot-question.js';

// Monday, 9:00 in Almaty.
const NOW = Date.parse('2026-11-23T09:00:00+05:00');
const at = (time: string) => Date.parse(`2026-11-23T${time}:00+05:00`);
const desk = aSpace({ code: 'A-1' });
const other = aSpace({ code: 'A-2' });
const actor = anUnstoredPerson();

const questionWith = (rules: Partial<CentreRules>, hours = '08:00-22:00', claims: CountedClaim[] = []) => {
  const centre = anUnstoredCentre([desk, other], { rules, hours });
  return (start: string, end: string, more: Partial<SlotQuestion> = {}): SlotQuestion => ({
    centre,
    spaces: [desk],
    slot: { start: at(start), end: at(end) },
    actor,
    personId: actor.personId,
    organisationId: null,
    people: 1,
    facts: { ...makeEmptyFacts(NOW), claims },
    ...more,
  });
};
const rulesOf = ({ refusals }: ReturnType<typeof decideChange>) => refusals.map(({ rule }) => rule);

describe('a decision about a change', () => {
  it('allows whatever lies within the booking, under any rules', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 20 }),
        fc.integer({ min: 1, max: 20 }),
        fc.record({
          deskMaximumMinutes: fc.integer({ min: 15, max: 120 }),
          deskMinimumMinutes: fc.integer({ min: 15, max: 120 }),
          deskMinutesPerDay: fc.integer({ min: 15, max: 120 }),
          minimumNoticeMinutes: fc.integer({ min: 0, max: 1_000 }),
        }),
        (later, shorter, rules) => {
          const ask = questionWith(rules, '11:00-12:00');
          const before = ask('15:00', '19:00');
          const slot = { start: at('15:00') + later * 5 * MINUTE, end: at('19:00') - shorter * 5 * MINUTE };
          expect(decideChange(before, { ...before, slot }).allowed).toBe(true);
        },
      ),
    );
  });

  it('refuses a rule that the change breaks more than the booking did', () => {
    const ask = questionWith({ deskMaximumMinutes: 120 });
    const before = ask('15:00', '18:00');
    expect(rulesOf(decideChange(before, ask('15:00', '18:30')))).toEqual(['maximum_length']);
    expect(rulesOf(decideChange(before, ask('15:30', '18:30')))).toEqual([]);
  });

  it('asks for opening hours only of the time that is added', () => {
    const ask = questionWith({ deskMaximumMinutes: 600, deskMinutesPerDay: 600 }, '08:00-18:00');
    const before = ask('15:00', '19:00');
    expect(rulesOf(decideChange(before, ask('14:00', '19:00')))).toEqual([]);
    expect(rulesOf(decideChange(before, ask('15:00', '19:30')))).toEqual(['opening_hours']);
    expect(rulesOf(decideChange(before, ask('15:00', '19:00', { spaces: [other] })))).toEqual([
      'opening_hours',
    ]);
  });

  it('does not excuse another day with the excess of the first', () => {
    const tuesday = at('15:00') + DAY;
    const full: CountedClaim = {
      start: tuesday + 2 * HOUR,
      end: tuesday + 4 * HOUR,
      kind: 'desk',
      spaceIds: [],
      organisationId: null,
      desks: 1,
      people: 1,
    };
    const ask = questionWith({ deskMinutesPerDay: 120 }, '08:00-22:00', [full]);
    const before = ask('15:00', '19:00');
    const after = { ...before, slot: { start: tuesday, end: tuesday + HOUR } };
    expect(rulesOf(decideChange(before, after))).toEqual(['minutes_per_day']);
  });
});
