import fc from 'fast-check';
import { DAY, HOUR, type Interval, LANGUAGES, MINUTE, newId } from '@birlik/kernel';
import { aSpace, anUnstoredCentre, anUnstoredPerson } from '@birlik/testing';
import { BOOKING_CHECKS } from './booking-checks.js';
import type { CheckResult, RuleKey } from './check-result.js';
import { decide } from './decide.js';
import { buildRefusal, writeSentence } from './refusal-sentences.js';
import { type CountedClaim, makeEmptyFacts, type SlotQuestion } from './slot-question.js';

// Monday, 10:00 in Almaty.
const NOW = Date.parse('2026-11-23T10:00:00+05:00');
const at = (text: string) => Date.parse(`2026-11-${text}+05:00`);
const slot = (start: string, end: string): Interval => ({ start: at(start), end: at(end) });
const office = aSpace({ code: 'O-1' });
const night = aSpace({ code: 'N-1', area: 'always' });
const room = aSpace({ code: 'R-1', kind: 'room', capacity: 20 });
const spaces = [office, night, room];

const deskClaim = (at: Interval): CountedClaim => ({
  ...at,
  kind: 'desk',
  spaceIds: [office.id],
  organisationId: null,
  desks: 1,
  people: 1,
});

interface Drafts extends Partial<Omit<SlotQuestion, 'facts' | 'centre'>> {
  claims?: readonly Interval[];
  block?: SlotQuestion['facts']['block'];
  rules?: Parameters<typeof anUnstoredCentre>[1];
}

function ask({ claims = [], block = null, rules, ...more }: Drafts = {}): SlotQuestion {
  const actor = more.actor ?? anUnstoredPerson();
  return {
    centre: anUnstoredCentre(spaces, rules),
    spaces: [office],
    slot: slot('23T14:00:00', '23T15:00:00'),
    personId: actor.kind === 'person' ? actor.personId : newId(),
    organisationId: null,
    people: 1,
    facts: { ...makeEmptyFacts(NOW), block, claims: claims.map(deskClaim) },
    ...more,
    actor,
  };
}

const refused = (drafts: Drafts) => decide(ask(drafts)).refusals.map((r) => r.rule);
const resultOf = (drafts: Drafts, rule: RuleKey): CheckResult =>
  decide(ask(drafts)).results.find((f) => f.rule === rule)!;

describe('the booking rules', () => {
  it('let a member have a free desk in opening hours', () => expect(refused({})).toEqual([]));

  it('tell somebody blocked why, and from which day on they may book; only a manager lifts it', () => {
    const block = { reason: 'Тәртіп бұзылған.', until: '2026-12-02' };
    const result = resultOf({ block }, 'blocked');
    expect(result.nextAllowed).toBe(Date.parse('2026-12-03T00:00:00+05:00'));
    expect(writeSentence(result, 'kk', 'Asia/Almaty')).toMatch(
      /^Сізге брондау уақытша тоқтатылған\. Себебі: Тәртіп бұзылған\. /,
    );
    expect(refused({ block, actor: anUnstoredPerson('front_desk') })).toEqual(['blocked']);
    expect(refused({ block, actor: anUnstoredPerson('manager') })).toEqual([]);
  });

  it('keep a booking with its set-up and clear-up within a day, whoever asks', () => {
    const slow = aSpace({ code: 'S-1', area: 'always', setupMinutes: 60, clearMinutes: 30 });
    const most = (minutes: number) => ({
      spaces: [slow],
      slot: { start: NOW, end: NOW + minutes * MINUTE },
      rules: { rules: { deskMaximumMinutes: 1440, deskMinutesPerDay: 1440 } },
      actor: anUnstoredPerson('manager'),
    });
    expect(refused(most(1350))).toEqual([]);
    expect(refused(most(1351))).toEqual(['maximum_length']);
    expect(resultOf(most(1351), 'maximum_length')).toMatchObject({ limit: 1350, liftedBy: 'nobody' });
    expect(resultOf({ ...most(1351), rules: {} }, 'maximum_length')).toMatchObject({ limit: 240 });
  });

  it.each<[RuleKey, string, Drafts]>([
    ['starts_in_future', 'six minutes ago', { slot: slot('23T09:54:00', '23T11:00:00') }],
    [
      'minimum_notice',
      'sooner than the notice',
      { slot: slot('23T10:30:00', '23T11:30:00'), rules: { rules: { minimumNoticeMinutes: 60 } } },
    ],
    [
      'advance_window',
      'the eighth day from now',
      {
        spaces: [night],
        slot: slot('31T00:00:00'.replace('31', '30'), '30T01:00:00'),
        rules: { rules: { memberAdvanceDays: 6 } },
      },
    ],
    ['minimum_length', 'shorter than the shortest', { slot: slot('23T14:00:00', '23T14:29:00') }],
    ['maximum_length', 'longer than the longest', { slot: slot('23T14:00:00', '23T18:01:00') }],
    ['opening_hours', 'past closing time', { slot: slot('23T21:30:00', '23T22:30:00') }],
    ['opening_hours', 'a holiday', { rules: { holidays: ['2026-11-23'] } }],
    ['who_may_book', 'a room without an organisation', { spaces: [room] }],
    ['who_may_book', 'somebody without a role here', { actor: { ...anUnstoredPerson(), centreRoles: [] } }],
    ['blocked', 'somebody whom staff have blocked', { block: { reason: 'Тәртіп', until: null } }],
    ['who_may_book', 'for somebody else', { personId: newId() }],
    [
      'verified_person',
      'somebody who has proved no address',
      { actor: { ...anUnstoredPerson(), isUnverified: true } },
    ],
    ['capacity', 'more people than seats', { people: 2 }],
    ['one_desk_at_a_time', 'a second desk at that time', { claims: [slot('23T14:30:00', '23T15:30:00')] }],
    [
      'desks_at_once',
      'two desks where a group is one',
      { spaces: [office, night], rules: { rules: { groupDesksAtMost: 1 } } },
    ],
    ['minutes_per_day', 'a fifth hour of the day', { claims: [slot('23T08:00:00', '23T12:00:00')] }],
    [
      'minutes_per_week',
      'a twenty-first hour of the week',
      {
        rules: { rules: { deskMinutesPerWeek: 300 } },
        claims: [slot('25T08:00:00', '25T12:00:00'), slot('26T08:00:00', '26T09:00:00')],
      },
    ],
  ])('%s forbids %s', (rule, _, drafts) => expect(refused(drafts)).toContain(rule));

  it.each<[RuleKey, string, Drafts]>([
    ['starts_in_future', 'four minutes ago', { slot: slot('23T09:56:00', '23T11:00:00') }],
    [
      'minimum_notice',
      'exactly the notice',
      { slot: slot('23T11:00:00', '23T12:00:00'), rules: { rules: { minimumNoticeMinutes: 60 } } },
    ],
    [
      'advance_window',
      'the end of the seventh day',
      { spaces: [night], slot: slot('30T23:00:00', '30T23:30:00') },
    ],
    ['minimum_length', 'exactly the shortest', { slot: slot('23T14:00:00', '23T14:30:00') }],
    ['maximum_length', 'exactly the longest', { slot: slot('23T14:00:00', '23T18:00:00') }],
    ['opening_hours', 'until closing time', { slot: slot('23T21:00:00', '23T22:00:00') }],
    [
      'opening_hours',
      'the night where it never closes',
      { spaces: [night], slot: slot('23T23:00:00', '24T01:00:00'), rules: { holidays: ['2026-11-24'] } },
    ],
    ['one_desk_at_a_time', 'the desk after the other', { claims: [slot('23T15:00:00', '23T16:00:00')] }],
    [
      'one_desk_at_a_time',
      'a desk when the other was left before it began',
      { claims: [slot('23T14:30:00', '23T14:30:00')] },
    ],
    [
      'minutes_per_day',
      'over midnight, each day its part',
      {
        spaces: [night],
        slot: slot('23T23:00:00', '24T01:00:00'),
        claims: [slot('23T08:00:00', '23T11:00:00'), slot('24T08:00:00', '24T11:00:00')],
      },
    ],
    [
      'minutes_per_week',
      'the last hour of the allowance',
      { rules: { rules: { deskMinutesPerWeek: 300 } }, claims: [slot('25T08:00:00', '25T12:00:00')] },
    ],
  ])('%s allows %s', (rule, _, drafts) => expect(resultOf(drafts, rule).ok).toBe(true));

  it('let somebody who has proved no address book where the centre allows it, and staff in any case', () => {
    const isUnverified = true;
    const rules = { joining: { verifiedOnly: false } };
    expect(refused({ actor: { ...anUnstoredPerson(), isUnverified }, rules })).toEqual([]);
    expect(refused({ actor: { ...anUnstoredPerson('front_desk'), isUnverified } })).toEqual([]);
  });

  it('of rooms are for organisers of the organisation and for staff', () => {
    const organisationId = newId();
    const centreId = anUnstoredCentre(spaces).id;
    const organiser = {
      ...anUnstoredPerson(),
      organisationRoles: [{ centreId, organisationId, role: 'organiser' as const }],
    };
    expect(refused({ spaces: [room], actor: organiser, organisationId })).toEqual([]);
    expect(refused({ spaces: [room], actor: organiser, organisationId: newId() })).toEqual(['who_may_book']);
    expect(refused({ spaces: [room], actor: anUnstoredPerson('front_desk') })).toEqual([]);
  });

  it('are lifted by whom they say: the front desk, a manager, nobody', () => {
    const closed = { slot: slot('23T22:30:00', '23T23:30:00') };
    expect(refused({ ...closed, actor: anUnstoredPerson('front_desk') })).toEqual(['opening_hours']);
    const manager = decide(ask({ ...closed, actor: anUnstoredPerson('manager') }));
    expect([manager.allowed, manager.lifted.map((f) => f.rule)]).toEqual([true, ['opening_hours']]);
    const long = { slot: slot('23T14:00:00', '23T19:00:00') };
    expect(decide(ask({ ...long, actor: anUnstoredPerson('front_desk') })).lifted.map((f) => f.rule)).toEqual(
      expect.arrayContaining(['maximum_length', 'minutes_per_day']),
    );
    expect(refused({ people: 5, actor: anUnstoredPerson('manager') })).toEqual(['capacity']);
  });

  const questions = fc
    .record({
      from: fc.integer({ min: -12, max: 24 * 12 }),
      length: fc.integer({ min: 1, max: 30 }),
      space: fc.constantFrom(...spaces),
      role: fc.constantFrom('member', 'front_desk', 'manager' as const),
      claims: fc.array(fc.tuple(fc.integer({ min: -48, max: 200 }), fc.integer({ min: 1, max: 8 })), {
        maxLength: 5,
      }),
      people: fc.integer({ min: 1, max: 25 }),
      notice: fc.constantFrom(0, 0, 120),
    })
    .map(({ from, length, space, role, claims, people, notice }) =>
      ask({
        actor: anUnstoredPerson(role as 'member'),
        spaces: [space],
        slot: { start: NOW + from * HOUR, end: NOW + from * HOUR + length * 20 * MINUTE },
        people,
        claims: claims.map(([start, hours]) => ({
          start: NOW + start * HOUR,
          end: NOW + (start + hours) * HOUR,
        })),
        rules: { rules: { minimumNoticeMinutes: notice } },
      }),
    );

  it('refuse exactly when there are refusals, each of a rule that is broken and not lifted', () => {
    fc.assert(
      fc.property(questions, (question) => {
        const { allowed, results, refusals, lifted } = decide(question);
        expect(allowed).toBe(refusals.length === 0);
        expect(results).toHaveLength(BOOKING_CHECKS.length);
        expect(results.filter((f) => !f.ok)).toHaveLength(refusals.length + lifted.length);
        expect(decide(question).results).toEqual(results);
      }),
      { numRuns: 300 },
    );
  });

  it('name a next moment that passes the very rule that named it', () => {
    // The result of these rules says when to ask again; the result of other rules says when to start.
    const asksLater = new Set<RuleKey>(['advance_window']);
    const ofStart = new Set<RuleKey>(['starts_in_future', 'minimum_notice', 'opening_hours']);
    let seen = 0;
    fc.assert(
      fc.property(questions, (question) => {
        for (const { rule, nextAllowed } of decide(question).refusals) {
          if (nextAllowed === null) continue;
          const moved = { start: nextAllowed, end: nextAllowed + question.slot.end - question.slot.start };
          let later: SlotQuestion | null = null;
          if (ofStart.has(rule)) later = { ...question, slot: moved };
          if (asksLater.has(rule)) later = { ...question, facts: { ...question.facts, now: nextAllowed } };
          if (!later) continue;
          seen++;
          expect([rule, decide(later).results.find((f) => f.rule === rule)!.ok]).toEqual([rule, true]);
        }
      }),
      { numRuns: 500 },
    );
    expect(seen).toBeGreaterThan(100);
  });

  it('explain themselves in three languages without anything left to fill in', () => {
    const told = new Set<string>();
    fc.assert(
      fc.property(questions, fc.constantFrom(...LANGUAGES), (question, language) => {
        for (const checkResult of decide(question).results) {
          const text = writeSentence(checkResult, language, 'Asia/Almaty');
          expect(text).not.toMatch(/[{}]|undefined|null|NaN|Invalid/);
          told.add(`${checkResult.rule} ${language}`);
        }
      }),
      { numRuns: 100 },
    );
    expect(told.size).toBe(BOOKING_CHECKS.length * LANGUAGES.length);
  });

  it('name the day of what would succeed, and say «today» instead of no days', () => {
    const none: CheckResult = {
      rule: 'absences',
      ok: false,
      value: 5,
      limit: 0,
      liftedBy: 'nobody',
      nextAllowed: at('25T14:00:00'),
      policy: null,
      periodEnd: null,
      largest: null,
    };
    expect(writeSentence(none, 'kk', 'Asia/Almaty')).toBe(
      'Келмеу саны: 5. Әзірге тек бүгінге брондай аласыз. Ең жақын брондау уақыты: 25 қараша, 14:00.',
    );
    expect(writeSentence({ ...none, nextAllowed: at('26T00:00:00') }, 'ru', 'Asia/Almaty')).toBe(
      'Неявок: 5. Пока можно бронировать только на сегодня. Ближайшее время для брони: 26 ноября.',
    );
    const some = { ...none, limit: 2, nextAllowed: null };
    expect(writeSentence(some, 'ru', 'Asia/Almaty')).toBe(
      'Неявок: 5. Пока можно бронировать вперёд, дней: 2.',
    );
  });

  it('tell programs instants with offset', () => {
    const past = resultOf({ slot: slot('23T08:00:00', '23T09:00:00') }, 'starts_in_future');
    expect(buildRefusal(past, 'en', 'Asia/Almaty')).toMatchObject({
      value: '2026-11-23T08:00:00+05:00',
      limit: '2026-11-23T10:00:00+05:00',
      liftedBy: 'nobody',
    });
    const early = resultOf(
      { spaces: [night], slot: { start: NOW + 10 * DAY, end: NOW + 10 * DAY + HOUR } },
      'advance_window',
    );
    expect(buildRefusal(early, 'kk', 'Asia/Almaty')).toMatchObject({
      limit: 7,
      nextAllowed: '2026-11-26T00:00:00+05:00',
    });
  });
});
