import { DAY, HOUR, type Interval, type LocalizedText, newId } from '@birlik/kernel';
import type { BookingPolicy, PolicyLimits, PolicyScope } from '@birlik/rooms';
import { aSpace, anUnstoredCentre, anUnstoredPerson } from '@birlik/testing';
import type { CheckResult, RuleKey } from './check-result.js';
import { decide } from './decide.js';
import { type CountedClaim, makeEmptyFacts, type PersonFacts, type SlotQuestion } from './slot-question.js';

// Monday, 10:00 in Almaty.
const NOW = Date.parse('2026-11-23T10:00:00+05:00');
const at = (text: string) => Date.parse(`2026-${text}+05:00`);
const slot = (start: string, end: string): Interval => ({ start: at(start), end: at(end) });
const names: LocalizedText = { kk: 'Подкаст студиясы', ru: 'Студия подкастов', en: 'Podcast studio' };

const studio = aSpace({ code: 'POD', kind: 'room', capacity: 6, area: 'always' });
const hall = aSpace({ code: 'HALL', kind: 'room', capacity: 80, area: 'always' });
const desks = Array.from({ length: 10 }, (_, i) =>
  aSpace({ code: `D-${i + 1}`, area: 'always', features: ['quiet'] }),
);
const spaces = [studio, hall, ...desks];
const organisationId = newId();

const policy = (
  limits: PolicyLimits,
  applies: PolicyScope = {},
  more: Partial<BookingPolicy> = {},
): BookingPolicy => ({
  key: 'studio',
  names,
  applies,
  limits,
  ...more,
});

const organiser = () => ({
  ...anUnstoredPerson(),
  organisationRoles: [{ centreId: anUnstoredCentre(spaces).id, organisationId, role: 'organiser' as const }],
});

interface Drafts extends Partial<Omit<SlotQuestion, 'facts' | 'centre'>> {
  policies: readonly BookingPolicy[];
  facts?: Partial<PersonFacts>;
}

function resultOf(rule: RuleKey, { policies, facts, ...more }: Drafts): CheckResult {
  const actor = more.actor ?? organiser();
  const question: SlotQuestion = {
    centre: anUnstoredCentre(spaces, { policies, rules: { deskMinutesPerDay: 1440 } }),
    spaces: [studio],
    slot: slot('11-23T14:00:00', '11-23T15:00:00'),
    personId: actor.kind === 'person' ? actor.personId : newId(),
    organisationId,
    people: 1,
    ...more,
    facts: { ...makeEmptyFacts(NOW), ...facts },
    actor,
  };
  return decide(question).results.find((checkResult) => checkResult.rule === rule)!;
}

const claim = (when: Interval, more: Partial<CountedClaim> = {}): CountedClaim => ({
  ...when,
  kind: 'room',
  spaceIds: [studio.id],
  organisationId,
  desks: 1,
  people: 1,
  ...more,
});

describe('a policy', () => {
  it('is kept beside what holds for all: the strictest wins, and says so by its name', () => {
    const found = resultOf('maximum_length', {
      policies: [policy({ maximumMinutes: 45 }, { spaces: ['POD'] })],
    });
    expect(found).toMatchObject({ ok: false, value: 60, limit: 45, policy: names });
    const wider = resultOf('maximum_length', {
      policies: [policy({ maximumMinutes: 900 }, { spaces: ['POD'] })],
    });
    expect(wider).toMatchObject({ ok: true, limit: 480, policy: null });
  });

  it.each<[string, PolicyScope, Partial<PersonFacts>, boolean]>([
    ['the space by its code', { spaces: ['POD'] }, {}, true],
    ['another space', { spaces: ['HALL'] }, {}, false],
    ['the kind', { kind: 'room' }, {}, true],
    ['the other kind', { kind: 'desk' }, {}, false],
    ['an area', { areas: ['always'] }, {}, true],
    ['features it has not', { features: ['quiet'] }, {}, false],
    ['organisers', { roles: ['organiser'] }, {}, true],
    ['members alone', { roles: ['member'] }, {}, false],
    ['newcomers, of one', { roles: ['newcomer'] }, { newcomer: true }, true],
    ['newcomers, of somebody else', { roles: ['newcomer'] }, {}, false],
    [
      'a type of organisation',
      { organisationTypes: ['youth'] },
      { organisation: { key: 'a', type: 'youth' } },
      true,
    ],
    ['another organisation', { organisations: ['b'] }, { organisation: { key: 'a', type: 'youth' } }, false],
  ])('applies to %s: as it says', (_, applies, facts, applied) => {
    const found = resultOf('maximum_length', { policies: [policy({ maximumMinutes: 30 }, applies)], facts });
    expect(found.ok).toBe(!applied);
  });

  it.each<[RuleKey, PolicyLimits]>([
    ['minimum_length', { minimumMinutes: 90 }],
    ['maximum_length', { maximumMinutes: 30 }],
    ['minimum_notice', { minimumNoticeMinutes: 300 }],
    ['minutes_per_day', { minutesPerDay: 30 }],
    ['minutes_per_week', { minutesPerWeek: 30 }],
    ['minutes_per_month', { minutesPerMonth: 30 }],
    ['minutes_per_term', { minutesPerTerm: 30 }],
    ['bookings_per_day', { bookingsPerDay: 0 }],
    ['bookings_per_week', { bookingsPerWeek: 0 }],
    ['bookings_per_month', { bookingsPerMonth: 0 }],
    ['bookings_per_term', { bookingsPerTerm: 0 }],
  ])('sets %s', (rule, limits) => expect(resultOf(rule, { policies: [policy(limits)] }).ok).toBe(false));

  it('sets how far ahead, and when it opens', () => {
    const found = resultOf('advance_window', {
      policies: [policy({ advanceDays: 2 })],
      slot: slot('11-27T14:00:00', '11-27T15:00:00'),
    });
    expect(found).toMatchObject({ ok: false, limit: 2, nextAllowed: at('11-25T00:00:00') });
  });

  it('says who may lift it', () => {
    const strict = [policy({ maximumMinutes: 30 }, {}, { liftedBy: 'nobody' as const })];
    expect(resultOf('maximum_length', { policies: strict }).liftedBy).toBe('nobody');
  });

  it('that nobody lifts stands even where the centre’s own, wider limit is broken as well', () => {
    const policies = [policy({ maximumMinutes: 30 }, {}, { liftedBy: 'nobody' as const })];
    for (const hours of [1, 9]) {
      const long = slot('11-24T09:00:00', `11-24T${9 + hours}:00:00`);
      const found = resultOf('maximum_length', { policies, slot: long });
      expect(found).toMatchObject({ ok: false, liftedBy: 'nobody', limit: 30 });
    }
  });

  it('that is broken beside others tells when all of them would be kept', () => {
    const policies = [
      policy({ advanceDays: 5 }, {}, { liftedBy: 'nobody' as const }),
      policy({ advanceDays: 2 }, {}, { key: 'nearer' }),
    ];
    const found = resultOf('advance_window', {
      policies,
      slot: slot('11-30T14:00:00', '11-30T15:00:00'),
    });
    expect(found).toMatchObject({ limit: 5, liftedBy: 'nobody', nextAllowed: at('11-28T00:00:00') });
  });
});

describe('windows', () => {
  const evening = ['18:00-22:00'];
  const windows = { mon: evening, tue: evening, wed: evening, thu: evening, fri: evening, sat: [], sun: [] };

  it('let a space be taken only within them, and name the next one', () => {
    const found = resultOf('booking_window', { policies: [policy({ windows })] });
    expect(found).toMatchObject({ ok: false, nextAllowed: at('11-23T18:00:00') });
    const friday = resultOf('booking_window', {
      policies: [policy({ windows })],
      slot: slot('11-27T21:30:00', '11-27T22:30:00'),
    });
    expect(friday.nextAllowed).toBe(at('11-30T18:00:00'));
    const inside = slot('11-23T18:00:00', '11-23T22:00:00');
    expect(resultOf('booking_window', { policies: [policy({ windows })], slot: inside }).ok).toBe(true);
  });
});

describe('allowances of a policy', () => {
  it('count only what it is about', () => {
    const facts = {
      claims: [
        claim(slot('11-23T08:00:00', '11-23T09:00:00')),
        claim(slot('11-23T16:00:00', '11-23T20:00:00'), { spaceIds: [hall.id] }),
      ],
    };
    const limits = { minutesPerDay: 120 };
    expect(
      resultOf('minutes_per_day', { policies: [policy(limits, { spaces: ['POD'] })], facts }),
    ).toMatchObject({
      ok: true,
      value: 120,
    });
    expect(resultOf('minutes_per_day', { policies: [policy(limits)], facts })).toMatchObject({
      ok: false,
      value: 360,
    });
  });

  it('count for the organisation where it says so', () => {
    const facts = { organisationClaims: [claim(slot('11-24T08:00:00', '11-24T10:00:00'))] };
    const limits = { minutesPerWeek: 120 };
    expect(resultOf('minutes_per_week', { policies: [policy(limits)], facts }).ok).toBe(true);
    expect(
      resultOf('minutes_per_week', { policies: [policy(limits, {}, { counts: 'organisation' })], facts }),
    ).toMatchObject({
      ok: false,
      value: 180,
    });
  });

  it('count a month and a term by the calendar of the centre', () => {
    const facts = {
      claims: [
        claim(slot('10-31T20:00:00', '10-31T21:00:00')),
        claim(slot('11-02T20:00:00', '11-02T21:00:00')),
      ],
    };
    expect(
      resultOf('minutes_per_month', { policies: [policy({ minutesPerMonth: 120 })], facts }),
    ).toMatchObject({ value: 120 });
    expect(
      resultOf('minutes_per_term', { policies: [policy({ minutesPerTerm: 120 })], facts }),
    ).toMatchObject({
      ok: false,
      value: 180,
      nextAllowed: Date.parse('2027-02-01T00:00:00+05:00'),
    });
  });

  it('weigh prime time', () => {
    const prime = ['14:30-18:00'];
    const hours = { mon: prime, tue: prime, wed: prime, thu: prime, fri: prime, sat: [], sun: [] };
    const found = resultOf('minutes_per_day', {
      policies: [policy({ minutesPerDay: 100, primeTime: { hours, weight: 3 } })],
    });
    // One half hour counts once, the other three times.
    expect(found).toMatchObject({ ok: false, value: 120 });
  });

  it('count each desk of a group', () => {
    const found = resultOf('minutes_per_day', {
      policies: [policy({ minutesPerDay: 240 })],
      spaces: desks.slice(0, 5),
    });
    expect(found).toMatchObject({ ok: false, value: 300 });
  });
});

describe('a gap', () => {
  it('lies between two bookings of the same people', () => {
    const facts = { claims: [claim(slot('11-23T12:00:00', '11-23T13:30:00'))] };
    const found = resultOf('gap', { policies: [policy({ gapMinutes: 60 })], facts });
    expect(found).toMatchObject({ ok: false, value: 30, nextAllowed: at('11-23T14:30:00') });
    expect(resultOf('gap', { policies: [policy({ gapMinutes: 30 })], facts }).ok).toBe(true);
  });
});

describe('seats of an organisation', () => {
  const facts = {
    organisationClaims: [
      claim(slot('11-23T13:00:00', '11-23T14:30:00'), { people: 40 }),
      claim(slot('11-23T14:30:00', '11-23T16:00:00'), { people: 50 }),
    ],
  };

  it('are counted at the fullest moment, not summed over the slot', () => {
    const draft = { policies: [policy({ seatsAtOnce: 60 })], facts, people: 10 };
    expect(resultOf('seats_at_once', draft)).toMatchObject({ ok: true, value: 60 });
    expect(resultOf('seats_at_once', { ...draft, people: 11 })).toMatchObject({
      ok: false,
      value: 61,
      nextAllowed: at('11-23T16:00:00'),
    });
  });
});

describe('a share for newcomers', () => {
  const share = [policy({ keptForNewcomersPercent: 30 }, { kind: 'desk' })];
  const tomorrow = slot('11-25T14:00:00', '11-25T15:00:00');
  const taken = desks.slice(0, 7).map(({ id }) => ({ ...tomorrow, spaceId: id }));
  const draft = {
    policies: share,
    spaces: [desks[8]!],
    slot: tomorrow,
    actor: anUnstoredPerson(),
    organisationId: null,
    facts: { takenByRegulars: taken },
  };

  it('is kept until a day before the start', () => {
    expect(resultOf('kept_for_newcomers', draft)).toMatchObject({
      ok: false,
      value: 8,
      limit: 7,
      nextAllowed: tomorrow.start - DAY,
    });
    expect(resultOf('kept_for_newcomers', { ...draft, facts: { takenByRegulars: taken.slice(1) } }).ok).toBe(
      true,
    );
    expect(
      resultOf('kept_for_newcomers', { ...draft, facts: { takenByRegulars: taken, newcomer: true } }).ok,
    ).toBe(true);
    // Claims before or after the slot do not conflict.
    const [first, ...rest] = taken;
    const earlier = { ...first!, start: tomorrow.start - HOUR, end: tomorrow.start };
    expect(
      resultOf('kept_for_newcomers', { ...draft, facts: { takenByRegulars: [earlier, ...rest] } }).value,
    ).toBe(7);
    const near = { start: NOW + 23 * HOUR, end: NOW + 24 * HOUR };
    expect(resultOf('kept_for_newcomers', { ...draft, slot: near }).ok).toBe(true);
  });
});
