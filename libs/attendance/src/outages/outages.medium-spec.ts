import {
  Book,
  CancelBooking,
  ExpireHolds,
  ExpireRequests,
  JoinWaitlist,
  ServeWaitlist,
} from '@birlik/bookings';
import type { Instant } from '@birlik/kernel';
import { ask, openTestLibraries, setClock, type TestLibraries, type TestPerson } from '@birlik/testing';
import { ReleaseNoShow } from '../no-shows/release-no-show.js';
import { ReportOutage } from './report-outage.js';

const REASON = { kk: 'Жарық жоқ', ru: 'Нет света', en: 'No power' };
const at = (time: string): Instant => Date.parse(`2027-03-02T${time}:00+05:00`);

/** An outage covers people: what could not be done during it is not held against them. */
describe('an outage', () => {
  let app: TestLibraries;
  beforeAll(async () => {
    app = await openTestLibraries({
      desks: 2,
      rooms: 1,
      hall: false,
      officeDesks: 0,
      rules: { undoSeconds: 0 },
    });
  });
  afterAll(() => app.close());
  beforeEach(() => app.startOver());

  const id = (code: string) => app.centre.findSpace(code).id;
  const clock = (time: string) => setClock(app.url, `2027-03-02T${time}:00+05:00`);
  const slot = (code: string, start: string, end: string) => ({
    centreId: app.centre.id,
    spaceIds: [id(code)],
    start: at(start),
    end: at(end),
  });
  const book = (person: TestPerson, code: string, start: string, end: string) =>
    app.get(Book).execute(person, slot(code, start, end));
  const outage = async (from: string, until: string, meanwhile: () => Promise<void> = async () => {}) => {
    const desk = await app.addFrontDesk();
    await clock(from);
    await app.get(ReportOutage).beginOutage(desk, app.centre.id, REASON);
    await clock(until);
    await meanwhile();
    await app.get(ReportOutage).endOutage(desk, app.centre.id);
  };
  const stateOf = async (bookingId: string) =>
    (await ask<{ state: string }>(app.url, 'SELECT state FROM booking WHERE id = $1', [bookingId]))[0]!.state;
  const countAbsences = async () => (await ask(app.url, 'SELECT 1 FROM absence')).length;

  it('that covers a booking ends it without an absence', async () => {
    const booking = await book(await app.addMember(), 'D-1', '10:00', '12:00');
    await outage('09:55', '12:30');
    expect(await app.get(ReleaseNoShow).execute(booking.id)).toBe(false);
    expect([await stateOf(booking.id), await countAbsences()]).toEqual(['expired', 0]);
  });

  it('that leaves less time than the grace was ends it at its end without an absence', async () => {
    const booking = await book(await app.addMember(), 'D-1', '10:00', '12:00');
    await outage('09:55', '11:50');
    await clock('11:59');
    await app.get(ReleaseNoShow).execute(booking.id);
    expect(await stateOf(booking.id)).toBe('confirmed');
    await clock('12:00');
    await app.get(ReleaseNoShow).execute(booking.id);
    expect([await stateOf(booking.id), await countAbsences()]).toEqual(['expired', 0]);
  });

  it('that leaves time enough ends with a no-show for whoever does not come then', async () => {
    const booking = await book(await app.addMember(), 'D-1', '10:00', '12:00');
    await outage('09:55', '10:30');
    await clock('11:01');
    expect(await app.get(ReleaseNoShow).execute(booking.id)).toBe(true);
    expect(await countAbsences()).toBe(1);
  });

  it('lets no request expire, and gives staff the time back', async () => {
    await app.changeSpace('R-1', { approval: 'required' });
    const organiser = await app.addOrganiser();
    const request = await app
      .get(Book)
      .execute(organiser, { ...slot('R-1', '10:00', '13:00'), organisationId: organiser.organisationId });
    await outage('10:05', '11:30', async () => {
      expect(await app.get(ExpireRequests).execute()).toBe(0);
    });
    expect(await app.get(ExpireRequests).execute()).toBe(0);
    await clock('12:00');
    await app.get(ExpireRequests).execute();
    expect(await stateOf(request.id)).toBe('expired');
  });

  it('lets no offer lapse, holds its desk, and gives the time to answer back', async () => {
    const first = await book(await app.addMember(), 'D-1', '12:00', '16:00');
    const second = await book(await app.addMember(), 'D-2', '12:00', '16:00');
    const waiting = await app.addMember();
    await app.get(JoinWaitlist).execute(waiting, {
      ...slot('D-1', '12:00', '16:00'),
      kind: 'desk',
      features: [],
      organisationId: null,
      people: 1,
      title: null,
    });
    await app.get(CancelBooking).execute({ ...waiting, personId: first.personId! }, first.id);
    expect(await app.get(ServeWaitlist).execute()).toBe(1);
    const [offer] = await ask<{ id: string; deadline: Date }>(
      app.url,
      'SELECT booking_id AS id, deadline FROM offer',
    );
    await outage('09:05', '11:45', async () => {
      expect(await app.get(ExpireHolds).execute([offer!.id])).toBe(0);
      const claims = await ask(
        app.url,
        'SELECT 1 FROM allocation WHERE booking_id = $1 AND live AND expires_at > birlik_now()',
        [offer!.id],
      );
      expect(claims).toHaveLength(1);
    });
    const [after] = await ask<{ deadline: Date; held: Date }>(
      app.url,
      'SELECT o.deadline, b.held_until AS held FROM offer o JOIN booking b ON b.id = o.booking_id',
    );
    const added = after!.deadline.getTime() - offer!.deadline.getTime();
    expect(Math.round(added / 60_000)).toBe(160);
    expect(after!.held).toEqual(after!.deadline);
    expect(await app.get(ExpireHolds).execute([offer!.id])).toBe(0);
    expect(second.state).toBe('confirmed');
  });
});
