import { DAY, type Instant } from '@birlik/kernel';
import { CheckIn, CheckOut, OnMyWay, ReleaseNoShow } from '@birlik/attendance';
import {
  ask,
  moveClock,
  openTestLibraries,
  outcomeOf,
  refusalOf,
  setClock,
  type TestLibraries,
  type TestPerson,
} from '@birlik/testing';
import { Book } from './book.js';
import { ChangeBooking } from './change-booking.js';

const at = (time: string): Instant => Date.parse(`2027-03-02T${time}:00+05:00`);

/** Changes in the middle of a day: what people who are late, here, or short of time do to their bookings. */
describe('a change of a booking', () => {
  let app: TestLibraries;
  beforeAll(async () => {
    app = await openTestLibraries({ desks: 4, rooms: 2 });
  });
  afterAll(() => app.close());
  beforeEach(() => app.startOver());

  const id = (code: string) => app.centre.findSpace(code).id;
  const clock = (time: string) => setClock(app.url, `2027-03-02T${time}:00+05:00`);
  const book = (person: TestPerson, code: string, start: string, end: string) =>
    app.get(Book).execute(person, {
      centreId: app.centre.id,
      spaceIds: [id(code)],
      start: at(start),
      end: at(end),
    });
  const change = (person: TestPerson, bookingId: string, command: Parameters<ChangeBooking['execute']>[2]) =>
    app.get(ChangeBooking).execute(person, bookingId, command);
  const here = async (code: string, start: string, end: string) => {
    const member = await app.addMember();
    const booking = await book(member, code, start, end);
    await clock(start);
    await app.get(CheckIn).execute(await app.addFrontDesk(), booking.id, { via: 'staff' });
    return { member, booking };
  };
  const brokenRules = async (attempt: Promise<unknown>) =>
    ((await refusalOf(attempt)).params as { refusals: { rule: string }[] }).refusals.map(({ rule }) => rule);

  it('does not carry presence to another day', async () => {
    const { member, booking } = await here('D-1', '10:00', '12:00');
    const tomorrow = { start: booking.start + DAY, end: booking.end + DAY };
    expect(await outcomeOf(change(member, booking.id, tomorrow))).toBe('invalid_request');
  });

  it('does not give used time back', async () => {
    await app.changeRules({ deskMinutesPerDay: 240 });
    const { member, booking } = await here('D-1', '10:00', '14:00');
    await clock('13:50');
    expect(await outcomeOf(change(member, booking.id, { end: at('10:30') }))).toBe('invalid_request');
    expect(await outcomeOf(change(member, booking.id, { start: at('13:25') }))).toBe('invalid_request');
    await change(member, booking.id, { end: at('14:00') });
    expect(await brokenRules(book(member, 'D-2', '14:00', '17:00'))).toEqual(['minutes_per_day']);
  });

  it('does not make a desk of a room nor a room of a desk', async () => {
    const member = await app.addMember();
    const booking = await book(member, 'D-1', '10:00', '12:00');
    expect(await outcomeOf(change(member, booking.id, { spaceIds: [id('R-1')] }))).toBe('invalid_request');
  });

  it('does not get a room by a leg', async () => {
    const member = await app.addMember();
    const booking = await book(member, 'D-1', '10:00', '12:00');
    const legsIn = (...[first, second]: [string, string]) => [
      { spaceIds: [id(first)], start: at('10:00'), end: at('11:00') },
      { spaceIds: [id(second)], start: at('11:00'), end: at('12:00') },
    ];
    for (const legs of [legsIn('D-1', 'R-1'), legsIn('R-1', 'R-2')])
      expect(await outcomeOf(change(member, booking.id, { legs }))).toBe('invalid_request');
    const atDesks = legsIn('D-1', 'D-2');
    expect((await change(member, booking.id, { legs: atDesks })).legs).toEqual(atDesks);
  });

  it('does not release somebody who is on the way', async () => {
    const member = await app.addMember();
    const booking = await book(member, 'D-1', '10:00', '12:00');
    await clock('10:20');
    await app.get(OnMyWay).execute(member, booking.id);
    await clock('10:35');
    await change(member, booking.id, { end: at('11:30') });
    expect(await app.get(ReleaseNoShow).execute(booking.id)).toBe(false);
    await moveClock(app.url, '6 minutes');
    expect(await app.get(ReleaseNoShow).execute(booking.id)).toBe(true);
  });

  it('does not put off a no-show minute by minute', async () => {
    const member = await app.addMember();
    const booking = await book(member, 'D-1', '11:00', '12:30');
    await clock('11:28');
    expect(await outcomeOf(change(member, booking.id, { start: at('11:29') }))).toBe('invalid_request');
  });

  it('goes on in another place from now, and leaves the used time where it was used', async () => {
    const neighbour = await app.addMember();
    const short = await book(neighbour, 'D-2', '10:00', '11:00');
    const { member, booking } = await here('D-1', '10:00', '14:00');
    await app.get(CheckIn).execute(await app.addFrontDesk(), short.id, { via: 'staff' });
    await clock('11:00');
    await app.get(CheckOut).execute(neighbour, short.id);
    const moved = await change(member, booking.id, { spaceIds: [id('D-2')] });
    expect(moved.legs).toEqual([
      { spaceIds: [id('D-1')], start: at('10:00'), end: at('11:00') },
      { spaceIds: [id('D-2')], start: at('11:00'), end: at('14:00') },
    ]);
    const claims = await ask<{ spaceId: string; starts: Date; ends: Date }>(
      app.url,
      'SELECT space_id AS "spaceId", starts, ends FROM allocation WHERE booking_id = $1 AND live ORDER BY starts',
      [booking.id],
    );
    expect(claims.map((c) => [c.spaceId, c.starts.getTime(), c.ends.getTime()])).toEqual([
      [id('D-1'), at('10:00'), at('11:00')],
      [id('D-2'), at('11:00'), at('14:00')],
    ]);
  });

  it('moves the end of the last leg when only an end is given', async () => {
    const { member, booking } = await here('D-1', '10:00', '14:00');
    await clock('11:00');
    await change(member, booking.id, { spaceIds: [id('D-2')] });
    const shorter = await change(member, booking.id, { end: at('13:00') });
    expect(shorter.legs.map(({ end }) => end)).toEqual([at('11:00'), at('13:00')]);
  });

  describe('of the place of somebody who is here', () => {
    const legsOf = ({
      legs,
    }: {
      legs: readonly { spaceIds: readonly string[]; start: number; end: number }[];
    }) => legs.map((leg) => [leg.spaceIds, leg.start, leg.end]);

    it('leaves the used time there when they come back, and when they stay on', async () => {
      const { member, booking } = await here('D-1', '10:00', '14:00');
      await clock('11:00');
      await change(member, booking.id, { spaceIds: [id('D-2')] });
      await clock('12:00');
      const stayedOn = await change(member, booking.id, { spaceIds: [id('D-2')], end: at('15:00') });
      const first = [[id('D-1')], at('10:00'), at('11:00')];
      expect(legsOf(stayedOn)).toEqual([first, [[id('D-2')], at('11:00'), at('15:00')]]);
      const back = await change(member, booking.id, { spaceIds: [id('D-1')] });
      expect(legsOf(back)).toEqual([
        first,
        [[id('D-2')], at('11:00'), at('12:00')],
        [[id('D-1')], at('12:00'), at('15:00')],
      ]);
    });

    it('leaves the used time of a whole hall when a part of it is enough', async () => {
      const organiser = await app.addOrganiser();
      const desk = await app.addFrontDesk();
      const { id: bookingId } = await app.get(Book).execute(organiser, {
        centreId: app.centre.id,
        spaceIds: [id('HALL')],
        start: at('10:00'),
        end: at('12:00'),
        organisationId: organiser.organisationId,
      });
      await clock('10:00');
      await app.get(CheckIn).execute(desk, bookingId, { via: 'staff' });
      await clock('11:00');
      const smaller = await change(organiser, bookingId, { spaceIds: [id('HALL-1')], people: 30 });
      expect(legsOf(smaller)).toEqual([
        [[id('HALL')], at('10:00'), at('11:00')],
        [[id('HALL-1')], at('11:00'), at('12:00')],
      ]);
      expect((await change(organiser, bookingId, { title: 'Дөңгелек үстел' })).legs).toEqual(smaller.legs);
      expect((await app.get(CheckOut).execute(organiser, bookingId)).state).toBe('completed');
    });

    it('counts all desks of a group that went on at others', async () => {
      await app.changeRules({ deskMinutesPerDay: 300 });
      const member = await app.addMember();
      const group = await app.get(Book).execute(member, {
        centreId: app.centre.id,
        spaceIds: [id('D-1'), id('D-2')],
        start: at('10:00'),
        end: at('12:00'),
      });
      await clock('10:00');
      await app.get(CheckIn).execute(await app.addFrontDesk(), group.id, { via: 'staff' });
      await clock('11:00');
      await change(member, group.id, { spaceIds: [id('D-3'), id('D-4')] });
      expect(await brokenRules(book(member, 'D-1', '13:00', '15:00'))).toEqual(['minutes_per_day']);
    });

    it('has no other place when no time is left', async () => {
      const { member, booking } = await here('D-1', '10:00', '11:00');
      await clock('11:00');
      expect(await outcomeOf(change(member, booking.id, { spaceIds: [id('D-2')] }))).toBe('invalid_request');
    });

    it('is asked for seats in the place where they go on, not in the one that they leave', async () => {
      const organiser = await app.addOrganiser();
      const { id: bookingId } = await app.get(Book).execute(organiser, {
        centreId: app.centre.id,
        spaceIds: [id('R-1')],
        start: at('10:00'),
        end: at('12:00'),
        organisationId: organiser.organisationId,
        people: 20,
      });
      await clock('10:00');
      await app.get(CheckIn).execute(await app.addFrontDesk(), bookingId, { via: 'staff' });
      await clock('11:00');
      const larger = await change(organiser, bookingId, { spaceIds: [id('HALL-1')], people: 40 });
      expect(larger.people).toBe(40);
    });
  });

  describe('when the rules have become stricter', () => {
    it('may always be smaller', async () => {
      const member = await app.addMember();
      const booking = await book(member, 'D-1', '15:00', '19:00');
      await app.changeRules({ deskMinutesPerDay: 120, deskMaximumMinutes: 120, minimumNoticeMinutes: 600 });
      expect((await change(member, booking.id, { end: at('18:00') })).end).toBe(at('18:00'));
    });

    it('may not be larger, nor break more than it did', async () => {
      const member = await app.addMember();
      const booking = await book(member, 'D-1', '15:00', '18:00');
      await app.changeRules({ deskMaximumMinutes: 120 });
      expect(await brokenRules(change(member, booking.id, { end: at('18:30') }))).toEqual(['maximum_length']);
    });

    it('is not asked for notice while its start stays', async () => {
      const member = await app.addMember();
      const booking = await book(member, 'D-1', '10:00', '11:00');
      await app.changeRules({ minimumNoticeMinutes: 60 });
      await clock('09:30');
      expect((await change(member, booking.id, { end: at('12:00') })).end).toBe(at('12:00'));
      expect(await brokenRules(change(member, booking.id, { start: at('09:45') }))).toEqual([
        'minimum_notice',
      ]);
    });

    it('keeps what it has of a room whose clear-up time became longer', async () => {
      const [early, late] = [await app.addOrganiser(), await app.addOrganiser()];
      const inRoom = (person: typeof early, start: string, end: string) =>
        app.get(Book).execute(person, {
          centreId: app.centre.id,
          spaceIds: [id('R-1')],
          start: at(start),
          end: at(end),
          organisationId: person.organisationId,
        });
      const first = await inRoom(early, '10:00', '12:00');
      await inRoom(late, '12:00', '13:00');
      await app.changeSpace('R-1', { clearMinutes: 30 });
      expect((await change(early, first.id, { end: at('11:50') })).end).toBe(at('11:50'));
    });
  });
});
