import type { Booking } from '../booking/booking.js';
import { type Action, type AffectedBooking, chooseAction } from './affected-booking.js';

const affected = (canMove: boolean, state = 'confirmed'): AffectedBooking => ({
  booking: { id: 'one', state } as unknown as Booking,
  proposal: canMove ? { spaceIds: ['other'], start: 0, end: 1 } : null,
});
const decided = (action: Action) => ({ bookingId: 'one', action });

describe('what becomes of an affected booking', () => {
  it('is what was decided for all, and for those that cannot move what was decided for them', () => {
    const forAll = { bookings: 'move', unmovable: 'cancel' } as const;
    expect(chooseAction(affected(true), undefined, forAll)).toBe('move');
    expect(chooseAction(affected(false), undefined, forAll)).toBe('cancel');
    expect(chooseAction(affected(false), undefined, { bookings: 'move' })).toBe('keep');
    expect(chooseAction(affected(false), undefined, { bookings: 'keep', unmovable: 'cancel' })).toBe('keep');
  });

  it('is its own decision', () => {
    const forAll = { bookings: 'move', unmovable: 'cancel' } as const;
    expect(chooseAction(affected(false), decided('keep'), forAll)).toBe('keep');
    expect(chooseAction(affected(false), decided('move'), forAll)).toBe('keep');
    expect(chooseAction(affected(true), decided('cancel'), forAll)).toBe('cancel');
  });

  it('is to stay for those who are here', () => {
    expect(chooseAction(affected(true, 'checked_in'), decided('cancel'), { bookings: 'cancel' })).toBe(
      'keep',
    );
  });
});
