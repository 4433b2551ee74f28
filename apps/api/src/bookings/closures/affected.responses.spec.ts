import type { AffectedBooking, Booking } from '@birlik/bookings';
import type { Person } from '@birlik/kernel';
import { affectedPreviewResponse } from './affected.responses.js';

const BOOKING = {
  id: 'b',
  centreId: 'c',
  state: 'confirmed',
  start: 0,
  end: 3_600_000,
  checkInOpensAt: 0,
  noShowDueAt: 0,
  createdAt: 0,
  heldUntil: null,
  checkedInAt: null,
  checkedOutAt: null,
  undoUntil: null,
  personId: null,
  spaceIds: ['s'],
  legs: [],
  equipment: [],
} as unknown as Booking;
const READER = { personId: 'p', roles: [] } as unknown as Person;

describe('the response of a preview', () => {
  it('lets others be answered while it is written', async () => {
    const affected: AffectedBooking[] = Array(5_000).fill({ booking: BOOKING, proposal: null });
    let isWritten = false;
    let others = 0;
    const answerOthers = () => {
      if (isWritten) return;
      others += 1;
      setImmediate(answerOthers);
    };
    setImmediate(answerOthers);
    const preview = await affectedPreviewResponse({ affected, token: 't' }, READER, 'Asia/Almaty');
    isWritten = true;
    expect(preview.touched).toHaveLength(5_000);
    expect(others).toBeGreaterThan(2);
  });
});
