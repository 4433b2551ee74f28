import { DAY, HOUR, MINUTE } from '@birlik/kernel';
import { aSpace, anUnstoredCentre, anUnstoredPerson } from '@birlik/testing';
import { decide } from './decide.js';
import { writeSentence } from './refusal-sentences.js';
import { type CountedClaim, makeEmptyFacts, type SlotQuestion } from './slot-question.js';

// Monday, 9:00 in Almaty.
const NOW = Date.parse('2026-11-23T09:00:00+05:00');
const MIDNIGHT = Date.parse('2026-11-24T00:00:00+05:00');
const desks = ['A-1', 'A-2', 'A-3'].map((code) => aSpace({ code, area: 'always' }));
const actor = anUnstoredPerson();

const question = (minutes: number, spaces = 1, claims: readonly CountedClaim[] = []): SlotQuestion => ({
  centre: anUnstoredCentre(desks, { rules: { deskMinutesPerDay: 240, groupDesksAtMost: 6 } }),
  spaces: desks.slice(0, spaces),
  slot: { start: NOW + HOUR, end: NOW + HOUR + minutes * MINUTE },
  actor,
  personId: actor.personId,
  organisationId: null,
  people: spaces,
  facts: { ...makeEmptyFacts(NOW), claims },
});
const claim = (start: number, minutes: number): CountedClaim => ({
  start,
  end: start + minutes * MINUTE,
  kind: 'desk',
  spaceIds: [],
  organisationId: null,
  desks: 1,
  people: 1,
});
const dailyRefusal = (asked: SlotQuestion) =>
  decide(asked).refusals.find(({ rule }) => rule === 'minutes_per_day')!;

describe('the next instant of a refusal', () => {
  it('is the next day that is not full', () => {
    const full = [0, 1, 2].map((day) => claim(NOW + 5 * HOUR + day * DAY, 240));
    expect(dailyRefusal(question(60, 1, full)).nextAllowed).toBe(MIDNIGHT + 2 * DAY);
  });

  it('is none for a request that alone exceeds the allowance, and the sentence names what fits', () => {
    const refusal = dailyRefusal(question(90, 3));
    expect([refusal.nextAllowed, refusal.largest]).toEqual([null, 80]);
    expect(writeSentence(refusal, 'en', 'Asia/Almaty')).toMatch(/it can last 1\sh\s20\smin/);
  });

  it('skips a booking that follows the one in the way', () => {
    const refusal = decide(
      question(60, 1, [claim(NOW + HOUR, 30), claim(NOW + 90 * MINUTE, 60)]),
    ).refusals.find(({ rule }) => rule === 'one_desk_at_a_time')!;
    expect(refusal.nextAllowed).toBe(NOW + 150 * MINUTE);
  });
});
