import { addDays, DAY, HOUR, instantAt, localDateOf, MINUTE } from '@birlik/kernel';
import {
  ask,
  moveClock,
  openTestLibraries,
  outcomeOf,
  type TestLibraries,
  type TestPerson,
} from '@birlik/testing';
import { Book, FindAvailability } from '@birlik/bookings';
import { CheckIn } from '../visits/check-in.js';
import { CheckOut } from '../visits/check-out.js';
import { AbsencesRepository } from '../absences/absences.repository.js';
import { AppealAbsence } from '../absences/appeal-absence.js';
import { ResolveAppeal } from '../absences/resolve-appeal.js';
import { OnMyWay } from './on-my-way.js';
import { ReleaseNoShow } from './release-no-show.js';
import { ReportOutage } from '../outages/report-outage.js';

const ZONE = 'Asia/Almaty';
const REASON = { kk: 'Жарық жоқ', ru: 'Нет света', en: 'No power' };

describe('a no-show', () => {
  let app: TestLibraries;
  beforeAll(async () => {
    app = await openTestLibraries({ desks: 6, rooms: 0, hall: false, officeDesks: 0 });
  });
  afterAll(() => app.close());
  beforeEach(() => app.startOver());

  const id = (code: string) => app.centre.findSpace(code).id;
  const book = async (person: TestPerson, place: string, inMinutes = 0, minutes = 120) => {
    const start = Math.ceil((await app.readNow()) / MINUTE) * MINUTE + inMinutes * MINUTE;
    return app.get(Book).execute(person, {
      centreId: app.centre.id,
      spaceIds: [id(place)],
      start,
      end: start + minutes * MINUTE,
    });
  };
  const goTo = async (instant: number) =>
    moveClock(app.url, `${instant - (await app.readNow())} milliseconds`);
  const kindsFor = async (bookingId: string, state = 'planned') =>
    (
      await ask<{ kind: string }>(
        app.url,
        'SELECT kind FROM message WHERE subject_id = $1 AND state = $2 ORDER BY planned_at, kind',
        [bookingId, state],
      )
    ).map((m) => m.kind);

  it('is put off once when its person says that they are on the way', async () => {
    const person = await app.addMember();
    const { id: bookingId, noShowDueAt } = await book(person, 'D-1', 60);
    expect(await outcomeOf(app.get(OnMyWay).execute(person, bookingId))).toBe('too_early');
    await goTo(noShowDueAt - 5 * MINUTE);
    const coming = await app.get(OnMyWay).execute(person, bookingId);
    expect(coming.noShowDueAt).toBe(noShowDueAt + 10 * MINUTE);
    expect(await outcomeOf(app.get(OnMyWay).execute(person, bookingId))).toBe('said_before');
    expect(await outcomeOf(app.get(OnMyWay).execute(await app.addMember(), bookingId))).toBe('not_found');
    await goTo(noShowDueAt + MINUTE);
    expect(await app.get(ReleaseNoShow).execute(bookingId)).toBe(false);
    await goTo(noShowDueAt + 10 * MINUTE + 1_000);
    expect(await app.get(ReleaseNoShow).execute(bookingId)).toBe(true);
    expect(await outcomeOf(app.get(OnMyWay).execute(person, bookingId))).toBe('wrong_state');
  });

  it('is put off or released, never both, when both happen at once', async () => {
    for (let round = 0; round < 20; round++) {
      const person = await app.addMember();
      const { id: bookingId, noShowDueAt } = await book(person, 'D-2', 3 + round);
      await goTo(noShowDueAt + 1);
      const [said, released] = await Promise.all([
        outcomeOf(app.get(OnMyWay).execute(person, bookingId)),
        app.get(ReleaseNoShow).execute(bookingId),
      ]);
      expect([said, released]).toEqual(released ? ['wrong_state', true] : ['done', false]);
      await goTo(noShowDueAt + 4 * HOUR);
    }
  });

  it('counts against its person: the third one leaves them only tomorrow, until the first one fades', async () => {
    const person = await app.addMember();
    const miss = async () => {
      const { id: bookingId, noShowDueAt } = await book(person, 'D-3');
      await goTo(noShowDueAt + 1_000);
      expect(await app.get(ReleaseNoShow).execute(bookingId)).toBe(true);
      return bookingId;
    };
    const inThreeDays = () => outcomeOf(book(person, 'D-4', (3 * DAY) / MINUTE));
    await miss();
    await moveClock(app.url, '1 day');
    await miss();
    expect(await inThreeDays()).toBe('done');
    await moveClock(app.url, '1 day');
    const third = await miss();
    expect(await outcomeOf(book(person, 'D-5', (4 * DAY) / MINUTE))).toBe('refused');
    const tomorrow = addDays(localDateOf(await app.readNow(), ZONE), 1);
    const untilNoon = Math.floor((instantAt(tomorrow, '12:00', ZONE) - (await app.readNow())) / MINUTE);
    expect(await outcomeOf(book(person, 'D-5', untilNoon))).toBe('done');
    const [told] = await ask<{ absences: unknown }>(
      app.url,
      `SELECT facts->'absences' AS absences FROM message WHERE subject_id = $1 AND kind = 'released'`,
      [third],
    );
    expect(told!.absences).toEqual({ missed: 3, advanceDays: 1 });
    // The first absence fades after sixty days; the remaining ones restrict nobody.
    await moveClock(app.url, '58 days 1 hour');
    expect(await outcomeOf(book(person, 'D-5', (4 * DAY) / MINUTE))).toBe('done');
  });

  it('can be appealed once, and a manager forgives it', async () => {
    const [person, manager] = [await app.addMember(), await app.addManager()];
    const { id: bookingId, noShowDueAt } = await book(person, 'D-3');
    await goTo(noShowDueAt + 1_000);
    await app.get(ReleaseNoShow).execute(bookingId);
    expect(
      await outcomeOf(app.get(AppealAbsence).execute(await app.addMember(), bookingId, 'Мен келдім')),
    ).toBe('not_found');
    expect(
      await outcomeOf(app.get(ResolveAppeal).execute(manager, bookingId, { forgive: true, answer: 'Иә' })),
    ).toBe('wrong_state');
    await app.get(AppealAbsence).execute(person, bookingId, 'Мен келдім, сканер істемеді');
    expect(await outcomeOf(app.get(AppealAbsence).execute(person, bookingId, 'тағы'))).toBe('wrong_state');
    const [appeal] = await app.get(AbsencesRepository).listAppeals(app.centre.id);
    expect(appeal).toMatchObject({ bookingId, appeal: 'Мен келдім, сканер істемеді' });
    expect(
      await outcomeOf(app.get(ResolveAppeal).execute(person, bookingId, { forgive: true, answer: 'Иә' })),
    ).toBe('forbidden');
    const resolved = await app
      .get(ResolveAppeal)
      .execute(manager, bookingId, { forgive: true, answer: 'Кешіріңіз' });
    expect(resolved.state).toBe('forgiven');
    expect(await kindsFor(bookingId)).toContain('absence_forgiven');
    expect(
      await app
        .get(AbsencesRepository)
        .countCounted(
          { query: (text, values) => ask(app.url, text, values as never) as never },
          app.centre.id,
          person.personId,
          60,
        ),
    ).toBe(0);
  });

  it('does not happen during an outage, and the grace period is longer by the outage afterwards', async () => {
    const [person, desk] = [await app.addMember(), await app.addFrontDesk()];
    const early = await book(person, 'D-1', 60);
    const late = await book(await app.addMember(), 'D-2', 80);
    const later = await book(await app.addMember(), 'D-3', 180);
    await goTo(early.start + 10 * MINUTE);
    expect(await outcomeOf(app.get(ReportOutage).beginOutage(person, app.centre.id, REASON))).toBe(
      'forbidden',
    );
    await app.get(ReportOutage).beginOutage(desk, app.centre.id, REASON);
    expect(await outcomeOf(app.get(ReportOutage).beginOutage(desk, app.centre.id, REASON))).toBe(
      'outage_open',
    );
    expect(await kindsFor(early.id)).not.toContain('release_warning');
    expect(await kindsFor(later.id)).not.toContain('release_warning');
    await goTo(early.noShowDueAt + 5 * MINUTE);
    expect(await app.get(ReleaseNoShow).execute(early.id)).toBe(false);
    const stood = (await app.readNow()) - (early.start + 10 * MINUTE);
    await app.get(ReportOutage).endOutage(desk, app.centre.id);
    expect(await outcomeOf(app.get(ReportOutage).endOutage(desk, app.centre.id))).toBe('no_outage');
    const due = async (bookingId: string) =>
      (
        await ask<{ due: Date }>(app.url, 'SELECT no_show_due_at AS due FROM booking WHERE id = $1', [
          bookingId,
        ])
      )[0]!.due.getTime();
    expect(Math.abs((await due(early.id)) - (early.noShowDueAt + stood))).toBeLessThan(1_000);
    // For the late booking only the outage after its start is added.
    expect(Math.abs((await due(late.id)) - (late.noShowDueAt + stood - 10 * MINUTE))).toBeLessThan(1_000);
    for (const { id: each } of [early, later])
      expect((await kindsFor(each)).filter((kind) => kind === 'release_warning')).toHaveLength(1);
    expect(await app.get(ReleaseNoShow).execute(early.id)).toBe(false);
    await goTo((await due(early.id)) + 1_000);
    expect(await app.get(ReleaseNoShow).execute(early.id)).toBe(true);
  });

  it('does not happen to somebody who leaves early; the rest of their slot is free at once', async () => {
    const [person, desk] = [await app.addMember(), await app.addFrontDesk()];
    const made = await book(person, 'D-6', 0, 180);
    await app.get(CheckIn).execute(desk, made.id, { via: 'staff' });
    await goTo(made.start + HOUR);
    await app.get(CheckOut).execute(person, made.id);
    const now = await app.readNow();
    const slot = { start: now, end: made.end, centreId: app.centre.id };
    const { items } = await app
      .get(FindAvailability)
      .execute(person, { ...slot, kind: 'desk', features: [] });
    expect(items.find((item) => item.space.code === 'D-6')!.free).toBe(true);
    await app.get(Book).execute(await app.addMember(), { ...slot, spaceIds: [id('D-6')] });
  });
});
