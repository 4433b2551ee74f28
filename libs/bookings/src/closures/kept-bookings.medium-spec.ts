import { CheckIn, CheckOut, UndoCheckOut } from '@birlik/attendance';
import { HOUR, MINUTE } from '@birlik/kernel';
import { moveClock, openTestLibraries, outcomeOf, overlapsIn, type TestLibraries } from '@birlik/testing';
import { Book } from '../lifecycle/book.js';
import { CancelBooking } from '../lifecycle/cancel-booking.js';
import { DeclineBooking } from '../lifecycle/decline-booking.js';
import { UndoAnswer } from '../lifecycle/undo-answer.js';
import { UndoCancelBooking } from '../lifecycle/undo-cancellation.js';
import { CloseSpaces } from './close-spaces.js';

const REASON = { kk: 'Жөндеу', ru: 'Ремонт', en: 'Repairs' };

describe('a booking that a closure keeps', () => {
  let app: TestLibraries;
  let start: number;
  beforeAll(async () => {
    app = await openTestLibraries({ desks: 2, rooms: 1, hall: false, officeDesks: 0 });
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    await app.startOver();
    start = Math.ceil((await app.readNow()) / HOUR) * HOUR + HOUR;
  });

  const id = (code: string) => app.centre.findSpace(code).id;
  const slotOf = (code: string, from = start, end = from + 2 * HOUR) => ({
    centreId: app.centre.id,
    spaceIds: [id(code)],
    start: from,
    end,
  });
  const book = async (code: string) => {
    const person = await app.addMember();
    return { person, booking: await app.get(Book).execute(person, slotOf(code)) };
  };
  const close = async (codes: readonly string[]) =>
    app.get(CloseSpaces).execute(await app.addManager(), {
      centreId: app.centre.id,
      spaceIds: codes.map(id),
      start: start - HOUR,
      end: start + 5 * HOUR,
      reason: REASON,
      bookings: 'keep',
      decisions: [],
    });
  /** What nobody has stays closed, on both sides of the booking. */
  const staysClosed = async (code: string) => {
    for (const from of [start - 30 * MINUTE, start + 2 * HOUR])
      expect(
        await outcomeOf(app.get(Book).execute(await app.addMember(), slotOf(code, from, from + 30 * MINUTE))),
      ).toBe('space_closed');
    expect(await overlapsIn(app.url)).toBe(0);
  };

  it('comes back when its cancellation is undone', async () => {
    const { person, booking } = await book('D-1');
    await close(['D-1']);
    await app.get(CancelBooking).execute(person, booking.id);
    expect(await outcomeOf(app.get(Book).execute(await app.addMember(), slotOf('D-1')))).toBe('space_closed');
    expect(await app.get(UndoCancelBooking).execute(person, booking.id)).toMatchObject({
      state: 'confirmed',
    });
    await staysClosed('D-1');
    // Twice: the closure gets the same time again.
    await app.get(CancelBooking).execute(person, booking.id);
    await app.get(UndoCancelBooking).execute(person, booking.id);
    await staysClosed('D-1');
  });

  it('comes back when its refusal or its check-out is undone', async () => {
    await app.changeSpace('R-1', { approval: 'required' });
    const organiser = await app.addOrganiser();
    const { organisationId } = organiser;
    const request = await app.get(Book).execute(organiser, { ...slotOf('R-1'), organisationId });
    const { person, booking } = await book('D-1');
    await close(['R-1', 'D-1']);
    const desk = await app.addFrontDesk();
    await app.get(DeclineBooking).execute(desk, request.id, REASON.kk);
    expect(await app.get(UndoAnswer).execute(desk, request.id)).toMatchObject({ state: 'requested' });
    await moveClock(app.url, `${start + MINUTE - (await app.readNow())} milliseconds`);
    await app.get(CheckIn).execute(desk, booking.id, { via: 'staff' });
    await app.get(CheckOut).execute(person, booking.id);
    expect(await app.get(UndoCheckOut).execute(desk, booking.id)).toMatchObject({ state: 'checked_in' });
    expect(await overlapsIn(app.url)).toBe(0);
  });

  it('does not come back from a closure that was made after it was cancelled', async () => {
    const { person, booking } = await book('D-1');
    const { person: other, booking: kept } = await book('D-2');
    await close(['D-2']);
    await app.get(CancelBooking).execute(person, booking.id);
    await app.get(CancelBooking).execute(other, kept.id);
    await close(['D-1', 'D-2']);
    expect(await outcomeOf(app.get(UndoCancelBooking).execute(person, booking.id))).toBe('slot_taken');
    expect(await outcomeOf(app.get(UndoCancelBooking).execute(other, kept.id))).toBe('slot_taken');
    expect(await overlapsIn(app.url)).toBe(0);
  });
});
