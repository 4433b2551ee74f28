import type { Booking, Me } from '../../../../api/types';
import { isCheckInOpen, isOwnBooking, isTooEarly } from './check-in-state';

const me = { id: 'p', organisations: [{ id: 'o' }] } as Me;
const bookingOf = (personId: string | null, organisationId: string | null = null) =>
  ({ person: personId ? { id: personId, displayName: '' } : null, organisationId }) as Booking;

describe('an own booking', () => {
  it('is one that the reader made', () => {
    expect(isOwnBooking(bookingOf('p'), me)).toBe(true);
    expect(isOwnBooking(bookingOf(null), me)).toBe(false);
    expect(isOwnBooking(bookingOf('p'), null)).toBe(false);
  });

  it('is one of an organisation of the reader', () => {
    expect(isOwnBooking(bookingOf('q', 'o'), me)).toBe(true);
    expect(isOwnBooking(bookingOf('q', 'x'), me)).toBe(false);
  });
});

describe('check-in', () => {
  const opensAt = '2026-11-24T14:00:00+05:00';
  const open = Date.parse(opensAt);
  const booking = {
    state: 'confirmed',
    checkIn: { opensAt, releaseAt: '2026-11-24T14:45:00+05:00' },
  } as Booking;

  it('is open from its first moment on', () => {
    expect(isCheckInOpen(booking, open)).toBe(true);
    expect(isCheckInOpen(booking, open - 1)).toBe(false);
    expect(isTooEarly(booking, open - 1)).toBe(true);
    expect(isTooEarly(booking, open)).toBe(false);
  });

  it('is over once somebody has come', () => {
    const arrived = { state: 'checked_in', checkIn: null } as Booking;
    expect(isCheckInOpen(arrived, open)).toBe(false);
    expect(isTooEarly(arrived, open - 1)).toBe(false);
  });
});
