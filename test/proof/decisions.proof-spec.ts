import { DAY, HOUR, MINUTE, type LocalizedText } from '@birlik/kernel';
import type { BookingPolicy } from '@birlik/rooms';
import { SeededChoices } from '@birlik/testing';
import {
  type RequestedBooking,
  type RequestedSlot,
  startTestApp,
  type TestApp,
} from '../support/test-app.js';

const DRAFTS = Number(process.env.BIRLIK_DECISIONS ?? 300);
const choices = new SeededChoices();
const names = (text: string): LocalizedText => ({ kk: text, ru: text, en: text });
const week = (hours: string) =>
  Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, [hours]])) as never;

/** A centre with a rule of nearly every sort, so that requests fail for many reasons and for several at once. */
const POLICIES: BookingPolicy[] = [
  { key: 'rest', names: names('Үзіліс'), applies: { kind: 'desk' }, limits: { gapMinutes: 15 } },
  { key: 'thrice', names: names('Күніне үш рет'), applies: { kind: 'desk' }, limits: { bookingsPerDay: 3 } },
  {
    key: 'evening',
    names: names('Кешкі уақыт'),
    applies: {},
    limits: { primeTime: { hours: week('17:00-20:00'), weight: 2 } },
  },
  {
    key: 'day-desk',
    names: names('Күндізгі үстел'),
    applies: { spaces: ['D-3'] },
    limits: { windows: week('09:00-18:00'), maximumMinutes: 120 },
  },
  {
    key: 'office',
    names: names('Кеңсе'),
    applies: { areas: ['office'] },
    limits: { minutesPerWeek: 300 },
    counts: 'person',
  },
  { key: 'hall', names: names('Зал'), applies: { spaces: ['HALL'] }, limits: { minimumNoticeMinutes: 1440 } },
];

interface Refusal {
  readonly rule: string;
  readonly message: string;
}

interface Asker {
  readonly who: Awaited<ReturnType<TestApp['member']>>;
  readonly organisationId?: string;
  /** Spaces that they ask for. */
  readonly codes: readonly string[];
}

/** What somebody asks for, and what they were told of it before. */
interface Explained {
  readonly draft: RequestedBooking;
  readonly allowed: boolean;
  readonly status: 201 | 409 | 422;
  readonly reasons: readonly (readonly [rule: string, message: string])[];
}

/** What is explained is what happens: refused exactly when there is a reason, free exactly when it can be had. */
describe(`decisions (seed ${choices.seed})`, () => {
  let app: TestApp;
  let people: Asker[];
  let now: number;

  beforeAll(async () => {
    app = await startTestApp({
      desks: 4,
      rooms: 2,
      officeDesks: 2,
      policies: POLICIES,
      buffers: { setupMinutes: 15, clearMinutes: 15 },
      rules: {
        deskMinutesPerDay: 300,
        memberAdvanceDays: 3,
        organiserAdvanceDays: 10,
        deskMaximumMinutes: 180,
        deskMinimumMinutes: 15,
      },
    });
    now = await app.now();
    const desks = ['D-1', 'D-2', 'D-3', 'D-4', 'O-1', 'O-2'];
    const organisers = await Promise.all([app.organiser(), app.organiser()]);
    people = [
      ...(await Promise.all([app.member(), app.member(), app.member()])).map((who) => ({
        who,
        codes: [...desks, 'R-1'],
      })),
      ...organisers.map((who) => ({
        who: who as never,
        organisationId: who.person.organisationId,
        codes: ['R-1', 'R-2', 'HALL', 'HALL-1', 'D-1'],
      })),
    ];
  });
  afterAll(() => app.close());

  const aDraft = () => {
    const asker = choices.pickItem(people);
    const start =
      Math.ceil(now / HOUR) * HOUR +
      choices.drawInteger(-2, 4 * 24) * HOUR +
      choices.drawInteger(0, 3) * 15 * MINUTE;
    const slot = {
      start: new Date(start).toISOString(),
      end: new Date(start + choices.drawInteger(1, 16) * 15 * MINUTE).toISOString(),
    };
    return { asker, spaceId: app.centre.findSpace(choices.pickItem(asker.codes)).id, slot };
  };

  const reasonsOf = (refusals: readonly Refusal[]) =>
    refusals.map(({ rule, message }) => [rule, message] as const);
  const statusOf = ({ refusals, free }: { refusals: readonly Refusal[]; free: boolean }) => {
    if (refusals.length > 0) return 422;
    return free ? 201 : 409;
  };

  const explain = async ({ who, organisationId }: Asker, spaceId: string, slot: RequestedSlot) => {
    const extra: Record<string, string> = organisationId ? { organisationId } : {};
    const query = new URLSearchParams({ spaceId, ...slot, ...extra });
    const { body } = await who.send(`/centres/${app.centre.id}/explain?${query}`);
    const draft = { centreId: app.centre.id, spaceIds: [spaceId], ...slot, ...extra };
    const explained: Explained = {
      draft,
      allowed: body.allowed,
      status: statusOf(body),
      reasons: reasonsOf(body.refusals),
    };
    return explained;
  };

  /** The very same sentences, in the very same order. */
  const expectRefused = (body: { refusals: Refusal[]; detail: string }, reasons: Explained['reasons']) => {
    expect(reasonsOf(body.refusals)).toEqual(reasons);
    expect(body.detail).toBe(reasons[0]![1]);
  };

  /** Takes each, and gives it back. @returns how many there were */
  const takeAlternatives = async (
    { who }: Asker,
    draft: RequestedBooking,
    alternatives: readonly (RequestedSlot & { spaceIds: string[] })[],
  ) => {
    for (const one of alternatives) {
      const { spaceIds, start, end } = one;
      const instead = await who.book({ ...draft, spaceIds, start, end });
      expect([draft, one, instead.status, instead.body.detail]).toEqual([draft, one, 201, undefined]);
      expect((await who.step(instead.body.id as string, 'cancel')).status).toBe(200);
    }
    return alternatives.length;
  };

  it(`of ${DRAFTS} requests are as they were explained, and what is offered instead can be had`, async () => {
    const seen = { 201: 0, 422: 0, 409: 0, offered: 0 };
    const rules = new Set<string>();
    for (let n = 0; n < DRAFTS; n++) {
      const { asker, spaceId, slot } = aDraft();
      const { draft, allowed, status, reasons } = await explain(asker, spaceId, slot);
      const answer = await asker.who.book(draft);
      expect([draft, answer.status]).toEqual([draft, status]);
      expect(allowed).toBe(answer.status === 201);
      seen[status]++;
      for (const [rule] of reasons) rules.add(rule);
      if (status === 422) expectRefused(answer.body, reasons);
      if (status === 409) seen.offered += await takeAlternatives(asker, draft, answer.body.alternatives);
    }
    console.info(`decisions: ${JSON.stringify({ ...seen, rules: [...rules] })}`);
    for (const many of Object.values(seen)) expect(many).toBeGreaterThan(DRAFTS / 50);
    expect(rules.size).toBeGreaterThan(6);
  });

  it('control: what is explained to somebody who has booked nothing is not what happens to others', async () => {
    const frontDesk = await app.frontDesk();
    const newcomer = await app.member();
    let different = 0;
    for (let n = 0; n < 60; n++) {
      const { asker, spaceId, slot } = aDraft();
      if (asker.organisationId) continue;
      const query = new URLSearchParams({ spaceId, ...slot, personId: newcomer.person.personId });
      const told = (await frontDesk.send(`/centres/${app.centre.id}/explain?${query}`)).body;
      const answer = await asker.who.book({ centreId: app.centre.id, spaceIds: [spaceId], ...slot });
      if (answer.status !== statusOf(told)) different++;
    }
    expect(different).toBeGreaterThan(0);
  });

  it('tells of a slot too far ahead from when on it can be booked', async () => {
    const { who } = people[0]!;
    const start = Math.ceil(now / DAY) * DAY + 10 * DAY;
    const slot = { start: new Date(start).toISOString(), end: new Date(start + HOUR).toISOString() };
    const query = new URLSearchParams({ spaceId: app.centre.findSpace('D-1').id, ...slot });
    const { body } = await who.send(`/centres/${app.centre.id}/explain?${query}`);
    expect((body.refusals as Refusal[]).map(({ rule }) => rule)).toEqual(['advance_window']);
    expect(Date.parse(body.refusals[0].nextAllowed as string)).toBeLessThan(start);
  });
});
