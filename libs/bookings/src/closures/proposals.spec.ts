import { type Instant, type Interval, newId } from '@birlik/kernel';
import { aSpace, anUnstoredCentre } from '@birlik/testing';
import type { Space } from '@birlik/rooms';
import type { Taken } from '@birlik/slots';
import type { Booking } from '../booking/booking.js';
import { listTimesAround, proposeSpaces } from './proposals.js';

const at = (time: string): Instant => Date.parse(`2027-03-02T${time}:00+05:00`);
const slot = (start: string, end: string): Interval => ({ start: at(start), end: at(end) });

const room = (code: string, capacity: number, more: Partial<Space> = {}) =>
  aSpace({ code, kind: 'room', capacity, area: 'always', ...more });

function aBooking(space: Space, more: Partial<Booking> = {}): Booking {
  const known = {
    id: newId(),
    state: 'confirmed',
    spaceIds: [space.id],
    legs: [],
    people: 1,
    equipment: [],
    ...slot('10:00', '12:00'),
  };
  return { ...(known as unknown as Booking), ...more };
}

const takenBy = (spaceId: string, interval: Interval): Taken => ({
  spaceId,
  bookingId: newId(),
  ...interval,
});

/** The codes that are proposed when the space of the bookings is closed; null for no proposal. */
async function proposed(
  spaces: readonly Space[],
  bookings: readonly Booking[],
  taken: readonly Taken[] = [],
  units: readonly string[] = [],
) {
  const centre = { ...anUnstoredCentre(spaces), equipmentUnits: new Map([['projector', units]]) };
  const closed = bookings.flatMap(({ spaceIds }) => spaceIds);
  const closing = { atoms: new Set(closed), during: slot('00:00', '23:59') };
  const affected = await proposeSpaces(centre, bookings, taken, closing);
  return affected.map(({ proposal }) => {
    const space = spaces.find(({ id }) => id === proposal?.spaceIds[0]);
    return space?.code ?? null;
  });
}

describe('the size of a proposed room', () => {
  const wanted = room('R-20', 20);
  const others = [room('R-2', 2), room('R-8', 8), room('R-12', 12)];

  it.each([
    ['everybody who comes', 11, 'R-12'],
    ['about the size of the booked one', 4, 'R-12'],
    ['half of the seats when nobody said how many come', 1, 'R-12'],
  ])('has %s', async (_, people, code) => {
    expect(await proposed([wanted, ...others], [aBooking(wanted, { people })])).toEqual([code]);
  });

  it('is never too small: then there is no proposal', async () => {
    expect(await proposed([wanted, ...others], [aBooking(wanted, { people: 13 })])).toEqual([null]);
  });
});

it('has all features of the booked space', async () => {
  const wanted = room('R-1', 10, { features: ['screen'] });
  const [plain, equipped] = [room('R-2', 10), room('R-3', 30, { features: ['screen', 'sound'] })];
  expect(await proposed([wanted, plain, equipped], [aBooking(wanted)])).toEqual(['R-3']);
  expect(await proposed([wanted, plain], [aBooking(wanted)])).toEqual([null]);
});

it('is not proposed to two bookings of one time, but to two that follow each other', async () => {
  const [wanted, other] = [room('R-1', 10), room('R-2', 10)];
  const first = aBooking(wanted);
  const meanwhile = aBooking(wanted, slot('11:00', '13:00'));
  const afterwards = aBooking(wanted, slot('12:00', '13:00'));
  expect(await proposed([wanted, other], [first, meanwhile])).toEqual(['R-2', null]);
  expect(await proposed([wanted, other], [first, afterwards])).toEqual(['R-2', 'R-2']);
});

it('is no part of a divisible room whose other part is closed, and not the whole', async () => {
  const [left, right] = [room('H-1', 40), room('H-2', 40)];
  const whole = room('H', 80, { partIds: [left.id, right.id] });
  const booking = aBooking(left);
  expect(await proposed([left, whole], [booking])).toEqual([null]);
  expect(await proposed([left, right, whole], [booking])).toEqual(['H-2']);
});

describe('set-up and clear-up time of the proposed space', () => {
  const wanted = room('R-1', 10);
  const slow = room('R-2', 10, { setupMinutes: 30, clearMinutes: 15 });

  it('must be free as well', async () => {
    const booking = aBooking(wanted);
    expect(await proposed([wanted, slow], [booking], [takenBy(slow.id, slot('09:00', '09:45'))])).toEqual([
      null,
    ]);
    expect(await proposed([wanted, slow], [booking], [takenBy(slow.id, slot('09:00', '09:30'))])).toEqual([
      'R-2',
    ]);
  });

  it('is looked at around the times of the bookings', () => {
    const centre = anUnstoredCentre([wanted, slow]);
    expect(listTimesAround(centre, [aBooking(wanted)])).toEqual([slot('09:30', '12:15')]);
  });
});

describe('equipment that goes along', () => {
  const wanted = room('R-1', 10);
  const slow = room('R-2', 10, { setupMinutes: 30 });
  const unit = newId();
  const booking = aBooking(wanted, { equipment: [{ key: 'projector', count: 1 }] });
  const own = { spaceId: unit, bookingId: booking.id, ...slot('10:00', '12:00') };

  it('is its own, also for a longer set-up', async () => {
    expect(await proposed([wanted, slow], [booking], [own], [unit])).toEqual(['R-2']);
  });

  it('is in use by others during the longer set-up: then there is no proposal', async () => {
    const before = takenBy(unit, slot('08:00', '09:45'));
    expect(await proposed([wanted, slow], [booking], [own, before], [unit])).toEqual([null]);
  });
});
