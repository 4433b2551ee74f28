import fc from 'fast-check';
import { HOUR, newId } from '@birlik/kernel';
import type { BookingPolicy } from '@birlik/rooms';
import { aSpace, anUnstoredCentre, anUnstoredPerson } from '@birlik/testing';
import { decide, decideEach } from './decide.js';
import { makeEmptyFacts, type SlotQuestion } from './slot-question.js';

// Monday, 10:00 in Almaty.
const NOW = Date.parse('2026-11-23T10:00:00+05:00');
const at = (time: string) => Date.parse(`2026-11-23T${time}+05:00`);

/** Two equal spaces, and others that differ from them in one field each. */
const spaces = [
  aSpace({ code: 'A-1' }),
  aSpace({ code: 'A-2' }),
  aSpace({ code: 'WIDE', capacity: 5 }),
  aSpace({ code: 'NIGHT', area: 'always' }),
  aSpace({ code: 'SET-UP', area: 'always', setupMinutes: 240 }),
  aSpace({ code: 'CLEAR-UP', area: 'always', clearMinutes: 120 }),
  aSpace({ code: 'POD' }),
  aSpace({ code: 'R-1', kind: 'room' }),
];

const podPolicy = (maximumMinutes: number): BookingPolicy => ({
  key: 'pod',
  names: { kk: 'Кабина', ru: 'Кабина', en: 'Pod' },
  applies: { spaces: ['POD'] },
  limits: { maximumMinutes },
});

test('each of many spaces gets the answer that it would get alone', () => {
  const told = new Set<string>();
  fc.assert(
    fc.property(
      fc.integer({ min: -2, max: 30 }),
      fc.integer({ min: 1, max: 24 }),
      fc.integer({ min: 1, max: 6 }),
      fc.integer({ min: 15, max: 300 }),
      (from, hours, people, maximumMinutes) => {
        const actor = anUnstoredPerson();
        const question = {
          centre: anUnstoredCentre(spaces, {
            policies: [podPolicy(maximumMinutes)],
            rules: { deskMaximumMinutes: 1440, deskMinutesPerDay: 1440 },
          }),
          slot: { start: NOW + from * HOUR, end: NOW + (from + hours) * HOUR },
          actor,
          personId: actor.kind === 'person' ? actor.personId : newId(),
          organisationId: null,
          people,
          facts: makeEmptyFacts(NOW),
        };
        const each = decideEach(question);
        const rulesOf = ({ refusals }: ReturnType<typeof decide>) => refusals.map(({ rule }) => rule).join();
        const answers = spaces.map((space) => [space.code, rulesOf(each(space))]);
        expect(answers).toEqual(spaces.map((s) => [s.code, rulesOf(decide({ ...question, spaces: [s] }))]));
        if (new Set(answers.map(([, rules]) => rules)).size > 2) told.add(String(answers));
      },
    ),
    { numRuns: 300 },
  );
  // Otherwise all spaces would get the same answer, and a mix-up would stay unnoticed.
  expect(told.size).toBeGreaterThan(10);
});

test('places one after the other are asked about their own hours, and take one desk at a time', () => {
  const office = aSpace({ code: 'O-1', area: 'office' });
  const night = aSpace({ code: 'N-1', area: 'always' });
  const late = { start: at('20:00:00'), end: at('20:00:00') + 4 * HOUR };
  const question: SlotQuestion = {
    centre: anUnstoredCentre([office, night]),
    spaces: [office, night],
    slot: late,
    actor: anUnstoredPerson(),
    personId: newId(),
    organisationId: null,
    people: 1,
    facts: makeEmptyFacts(NOW),
    legs: [
      { spaces: [office], start: late.start, end: at('22:00:00') },
      { spaces: [night], start: at('22:00:00'), end: late.end },
    ],
  };
  const results = decide(question).results;
  expect(results.find((f) => f.rule === 'opening_hours')!.ok).toBe(true);
  expect(results.find((f) => f.rule === 'minutes_per_day')).toMatchObject({ value: 240 });
  const { legs: _, ...whole } = question;
  expect(decide(whole).results.find((f) => f.rule === 'opening_hours')!.ok).toBe(false);
});
