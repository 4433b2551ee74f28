import { DAY, HOUR, MINUTE } from '@birlik/kernel';
import { PeopleRepository } from '@birlik/users';
import { UnitOfWork } from '@birlik/database';
import type { BookingPolicy } from '@birlik/rooms';
import { aMember, anOrganiser, ask } from '@birlik/testing';
import { type RequestedSlot, startTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';

const ALLOWED = 240;
const LENGTH = 24;
const DRAFTS = 50;
const DESKS = 20;
const SEATS = 5;
const KEPT_PERCENT = 50;

const names = (text: string) => ({ kk: text, ru: text, en: text });
const POLICIES: BookingPolicy[] = [
  {
    key: 'seats',
    names: names('Ұйым орындары'),
    applies: { roles: ['organiser'] },
    counts: 'organisation',
    limits: { seatsAtOnce: SEATS },
  },
  {
    key: 'first-timers',
    names: names('Алғаш келгендерге'),
    applies: { kind: 'desk', roles: ['member'] },
    limits: { keptForNewcomersPercent: KEPT_PERCENT },
  },
];

/** Where something is counted, everybody asks at once; what is given is exactly what there is. */
describe('an allowance under a rush', () => {
  let app: TestApp;
  let today: number;
  let days = 2;

  beforeAll(async () => {
    const rules = { deskMinutesPerDay: ALLOWED, memberAdvanceDays: 60 };
    app = await startTestApp({ desks: DESKS, rooms: 0, hall: false, rules, policies: POLICIES });
    today = Math.floor((await app.now()) / DAY);
  });
  afterAll(() => app.close());

  /** A day that nobody has used, from midnight on in Shymkent. */
  const freshDay = () => (today + days++) * DAY + 19 * HOUR;
  const desk = (n: number) => app.centre.findSpace(`D-${n}`).id;
  const slotAt = (start: number, minutes: number): RequestedSlot => ({
    start: new Date(start).toISOString(),
    end: new Date(start + minutes * MINUTE).toISOString(),
  });
  const book = async (who: Visitor, n: number, slot: RequestedSlot, more: object = {}) => {
    const answer = await who.book({ centreId: app.centre.id, spaceIds: [desk(n)], ...slot, ...more });
    expect([201, 422]).toContain(answer.status);
    return answer;
  };

  /** Fifty requests of one person for one day, each at another time, a part of them as holds. */
  const rushOfOne = async () => {
    const who = await app.member();
    const midnight = freshDay();
    await Promise.all(
      Array.from({ length: DRAFTS }, async (_, i) => {
        const slot = slotAt(midnight + i * LENGTH * MINUTE, LENGTH);
        if (i % 5 > 0) return book(who, 1 + (i % DESKS), slot);
        const held = await who.send('/holds', {
          body: { centreId: app.centre.id, spaceIds: [desk(1 + (i % DESKS))], ...slot },
        });
        return held.status === 201 ? who.send(`/holds/${held.body.id}/confirm`, { body: {} }) : held;
      }),
    );
    const [given] = await ask<{ minutes: number }>(
      app.databaseUrl,
      `SELECT coalesce(sum(extract(epoch FROM ends - starts) / 60), 0)::int AS minutes FROM booking WHERE person_id = $1 AND state IN ('held', 'confirmed')`,
      [who.person.personId],
    );
    return given!.minutes;
  };

  /** Twenty people who speak for one organisation, each for a desk at the same time. */
  const rushOfAnOrganisation = async () => {
    const first = await anOrganiser(app.libraries, app.centre.id);
    const slot = slotAt(freshDay(), 60);
    const people = await Promise.all(
      Array.from({ length: DESKS }, async () => {
        const member = await aMember(app.libraries, app.centre.id);
        await app.libraries.get(UnitOfWork).run((tx) =>
          app.libraries.get(PeopleRepository).giveRole(tx, member.personId, {
            centreId: app.centre.id,
            kind: 'organiser',
            organisationId: first.organisationId,
          }),
        );
        return app.visit(member);
      }),
    );
    const answers = await Promise.all(
      people.map((who, i) => book(who, i + 1, slot, { organisationId: first.organisationId })),
    );
    return answers.filter(({ status }) => status === 201).length;
  };

  /** Twenty regular guests for the twenty desks of a day in three days. */
  const rushOfRegulars = async () => {
    const frontDesk = await app.frontDesk();
    const people = [];
    for (let n = 1; n <= DESKS; n++) {
      const who = await app.member();
      const came = await frontDesk.send('/walk-ins', {
        body: { centreId: app.centre.id, spaceId: desk(n), personId: who.person.personId },
      });
      expect(came.status).toBe(201);
      expect((await frontDesk.step(came.body.id, 'check-out')).status).toBe(200);
      people.push(who);
    }
    const slot = slotAt(freshDay(), 60);
    const answers = await Promise.all(people.map((who, i) => book(who, i + 1, slot)));
    return answers.filter(({ status }) => status === 201).length;
  };

  it(`of ${ALLOWED} minutes a day gives one person exactly that, of ${DRAFTS} requests at once`, async () => {
    expect(await rushOfOne()).toBe(ALLOWED);
  });

  it(`of ${SEATS} seats gives an organisation exactly that, whoever asks for it`, async () => {
    expect(await rushOfAnOrganisation()).toBe(SEATS);
  });

  it('of places that wait for newcomers gives regular guests exactly the rest', async () => {
    expect(await rushOfRegulars()).toBe((DESKS * (100 - KEPT_PERCENT)) / 100);
  });

  it('control: without the locks each of them is overdrawn', async () => {
    await app.api.stop();
    // A function of the same name that takes no lock comes first; a write tarries, so that others have read before it is done.
    await ask(app.databaseUrl, 'CREATE SCHEMA unguarded');
    await ask(
      app.databaseUrl,
      `CREATE FUNCTION unguarded.pg_advisory_xact_lock(bigint) RETURNS void LANGUAGE sql AS ''`,
    );
    await ask(
      app.databaseUrl,
      `CREATE FUNCTION unguarded.tarry() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN PERFORM pg_sleep(0.1); RETURN NEW; END'`,
    );
    await ask(
      app.databaseUrl,
      'CREATE TRIGGER tarry BEFORE INSERT ON booking FOR EACH ROW EXECUTE FUNCTION unguarded.tarry()',
    );
    await ask(
      app.databaseUrl,
      `DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET search_path = unguarded, pg_catalog, public', current_database()); END $$`,
    );
    await app.startApi({}, Number(new URL(app.url).port));
    expect(await rushOfOne()).toBeGreaterThan(ALLOWED);
    expect(await rushOfAnOrganisation()).toBeGreaterThan(SEATS);
    expect(await rushOfRegulars()).toBeGreaterThan((DESKS * (100 - KEPT_PERCENT)) / 100);
  });
});
