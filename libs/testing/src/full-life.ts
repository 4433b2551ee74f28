import { SendAccountCode, SignUp } from '@birlik/accounts';
import { AppealAbsence, CheckIn, ReleaseNoShow } from '@birlik/attendance';
import { Book, BookSeries, CancelBooking, JoinWaitlist, ServeWaitlist } from '@birlik/bookings';
import { foldName, type Instant, newId, type Person } from '@birlik/kernel';
import { MessageClaims } from '@birlik/notifications';
import { CreateActivity, Register } from '@birlik/programmes';
import { BlockPerson, GiveRole, OpenPeople, WriteNote } from '@birlik/users';
import { ask } from './database-questions.js';
import { moveClock } from './movable-clock.js';
import { outcomeOf } from './outcome-of.js';
import { aSession, type TestOrganiser, type TestPerson } from './people-builders.js';
import type { TestLibraries } from './test-libraries.js';
import { aWeeklySeries } from './weekly-series.js';

const FIRST_NAME = 'Ғайнижамал';
const NAME = `${FIRST_NAME} Өтегенқызы`;
const EMAIL = 'gainizhamal.otegen@test.example';
const LOGIN_NAME = 'mark.login';
const EVENT = { kk: 'Пікірсайыс', ru: 'Дебаты', en: 'Debate' };

/** Somebody who has done everything that people do, with their name in every text that they or others write. */
export class FullLife {
  /** By any of these somebody could be found again, in small letters or large. */
  static readonly MARKS = [FIRST_NAME, foldName(FIRST_NAME), 'otegen', '7015556677', LOGIN_NAME];
  static readonly PASSWORD = 'жеті көл мен қызыл үстел';

  /** @param app a centre with sign-up, with two desks and two rooms and no other, in which nothing is booked */
  constructor(
    private readonly app: TestLibraries,
    private readonly manager: TestPerson,
  ) {}

  async live(): Promise<TestOrganiser> {
    const person = await this.join();
    await this.missBooking(person);
    await this.bookInWords(person);
    await this.wait(person);
    await this.organise(person);
    await this.register(person);
    await this.beWrittenAbout(person);
    await this.beSentMails(person);
    return person;
  }

  private async join(): Promise<TestOrganiser> {
    const { app } = this;
    const centreId = app.centre.id;
    const form = { fullName: NAME, email: EMAIL, phone: '8 701 555 66 77', password: FullLife.PASSWORD };
    const command = { ...form, language: 'kk', consentVersion: '1' } as const;
    const personId = (await app.get(SignUp).execute(centreId, command))!;
    await app.get(SendAccountCode).execute(EMAIL, 'reset');
    await ask(app.url, 'UPDATE person SET login_name = $2 WHERE id = $1', [personId, LOGIN_NAME]);
    const { organisationId } = await app.addOrganiser();
    const role = { kind: 'organiser', organisationId, validFrom: null, validUntil: null } as const;
    await app.get(GiveRole).execute(this.manager, { centreId, personId }, role);
    const contact = 'UPDATE organisation SET contact_name = $2, contact_email = $3 WHERE id = $1';
    await ask(app.url, contact, [organisationId, NAME, EMAIL]);
    const person: TestOrganiser = {
      kind: 'person',
      personId,
      email: EMAIL,
      organisationId,
      centreRoles: [{ centreId, role: 'member' }],
      organisationRoles: [{ centreId, organisationId, role: 'organiser' }],
    };
    await aSession(app.libraries, person);
    return person;
  }

  /** With a wrong code at the entrance, and an appeal. */
  private async missBooking(person: TestOrganiser): Promise<void> {
    const { app } = this;
    const missed = await app.get(Book).execute(person, { ...(await app.makeDraft('D-1', 1)), title: NAME });
    await this.goTo(missed.start);
    const proof = { via: 'code', nonce: newId(), proof: '000000' };
    await outcomeOf(app.get(CheckIn).execute(person, missed.id, proof));
    await this.goTo(missed.noShowDueAt + 1_000);
    await app.get(ReleaseNoShow).execute(missed.id);
    await app.get(AppealAbsence).execute(person, missed.id, `Мен келдім. ${NAME}`);
  }

  /** One booking that staff have made and whose answer is kept for a retry, and one that was cancelled in words. */
  private async bookInWords(person: TestOrganiser): Promise<void> {
    const { app, manager } = this;
    const behalf = { ...(await app.makeDraft('D-1', 30)), title: NAME, onBehalfOf: person.personId };
    await app.get(Book).execute(manager, behalf, { idempotencyKey: keyOf(manager) });
    const draft = await app.makeDraft('D-2', 40);
    const dropped = await app.get(Book).execute(person, draft, { idempotencyKey: keyOf(person) });
    await app.get(CancelBooking).execute(person, dropped.id, { reason: `${NAME} ауырып қалды` });
  }

  /** In one queue without an offer, in another with one. */
  private async wait(person: TestOrganiser): Promise<void> {
    const { app } = this;
    const [rival, other] = [await app.addMember(), await app.addMember()];
    for (const hours of [50, 60]) {
      const taken = await app.get(Book).execute(rival, await app.makeDraft('D-1', hours));
      await app.get(Book).execute(other, await app.makeDraft('D-2', hours));
      await app.get(JoinWaitlist).execute(person, {
        centreId: app.centre.id,
        kind: 'desk',
        spaceIds: [],
        features: [],
        people: 1,
        title: NAME,
        start: taken.start,
        end: taken.end,
      });
      if (hours === 60) await app.get(CancelBooking).execute(rival, taken.id);
    }
    await moveClock(app.url, '10 minutes');
    await app.get(ServeWaitlist).execute();
  }

  /** An event of their own to which somebody comes, and a series. */
  private async organise(person: TestOrganiser): Promise<void> {
    const { app } = this;
    const own = await this.planEvent(person, 72, NAME);
    await app.get(Register).execute(await app.addMember(), { activityId: own, people: 1, wait: false });
    const { organisationId } = person;
    const series = aWeeklySeries(await app.makeDraft('R-2', 100), { title: NAME, organisationId });
    const { token } = await app.get(BookSeries).preview(person, series);
    await app.get(BookSeries).execute(person, series, token);
  }

  /** For what another organiser gives: a seat of their own, and a team. */
  private async register(person: TestOrganiser): Promise<void> {
    const host = await this.app.addOrganiser();
    const seat = { people: 1, wait: false };
    const one = await this.planEvent(host, 80);
    await this.app.get(Register).execute(person, { activityId: one, ...seat });
    const other = await this.planEvent(host, 90);
    await this.app.get(Register).execute(person, { activityId: other, ...seat, teamName: NAME });
  }

  private async planEvent(
    host: TestOrganiser,
    inHours: number,
    title: string | null = null,
  ): Promise<string> {
    const { organisationId } = host;
    const draft = { ...(await this.app.makeDraft('R-1', inHours, 2)), organisationId, title };
    const { id } = await this.app.get(Book).execute(host, draft);
    const plan = { programme: 'debate', names: EVENT, seats: 5, sessions: [{ bookingId: id }] };
    return (await this.app.get(CreateActivity).execute(host, plan)).id;
  }

  private async beWrittenAbout({ personId }: Person): Promise<void> {
    const { app, manager } = this;
    const about = { centreId: app.centre.id, personId };
    await app.get(WriteNote).execute(manager, about, `${NAME}: таныс`);
    await app.get(BlockPerson).execute(manager, about, { reason: `${NAME} шулады`, until: null });
    await app.get(BlockPerson).lift(manager, about);
    await app.get(OpenPeople).openPage(manager, app.centre.id, personId);
  }

  /** One has met a problem, one is on its way, some have left, and others wait. */
  private async beSentMails({ personId }: Person): Promise<void> {
    const claims = this.app.get(MessageClaims);
    const claimed = await claims.claimDue(100);
    const [refused, , ...sent] = claimed.filter(({ recipient }) => recipient.id === personId);
    await claims.markProblem(refused!.id, `550 ${EMAIL}: no such user`);
    await claims.markSent(sent.map(({ id }) => id));
  }

  private async goTo(instant: Instant): Promise<void> {
    await moveClock(this.app.url, `${instant - (await this.app.readNow())} milliseconds`);
  }
}

function keyOf({ personId }: Person) {
  return { personId, key: newId(), fingerprint: Buffer.from('x') };
}
