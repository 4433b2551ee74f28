import { BOOKING_STATES } from '@birlik/bookings';
import { standingOf } from './event.js';

describe('how an event stands', () => {
  const event = { state: 'open', bookingState: 'confirmed', end: 100 } as const;

  it('is said by its booking, whatever its own state is', () => {
    const open = BOOKING_STATES.filter(
      (bookingState) => standingOf({ ...event, bookingState }, 0) === 'open',
    );
    const gone = BOOKING_STATES.filter(
      (bookingState) => standingOf({ ...event, bookingState }, 0) === 'cancelled',
    );
    expect(open).toEqual(['confirmed', 'checked_in']);
    expect(gone).toEqual(['declined', 'cancelled', 'no_show', 'expired']);
    expect(standingOf({ ...event, bookingState: 'requested' }, 0)).toBe('closed');
  });

  it('is open up to its last instant and closed from its end on', () => {
    expect(standingOf(event, 99)).toBe('open');
    expect(standingOf(event, 100)).toBe('closed');
  });

  it('is cancelled when it was, even if its room is still booked', () => {
    expect(standingOf({ ...event, state: 'cancelled' }, 0)).toBe('cancelled');
  });
});
