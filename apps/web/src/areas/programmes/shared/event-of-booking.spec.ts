import { isHeldIn } from './event-of-booking';

const booking = {
  start: '2026-11-24T14:00:00+05:00',
  end: '2026-11-24T16:00:00+05:00',
  spaceIds: ['b', 'a'],
};
const event = { start: '2026-11-24T09:00:00Z', end: '2026-11-24T11:00:00Z', spaceIds: ['a', 'b'] };

describe('the event of a booking', () => {
  it('has its rooms and its time, whatever the order and the offset', () => {
    expect(isHeldIn(event, booking)).toBe(true);
  });

  it('has no other rooms and no other time', () => {
    expect(isHeldIn({ ...event, spaceIds: ['a'] }, booking)).toBe(false);
    expect(isHeldIn({ ...event, end: '2026-11-24T10:00:00Z' }, booking)).toBe(false);
  });
});
