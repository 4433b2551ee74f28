import { isHeldIn } from './held-in';

const booking = {
  start: '2026-11-24T14:00:00+05:00',
  end: '2026-11-24T16:00:00+05:00',
  spaceIds: ['b', 'a'],
};

it('knows the event of a booking by its rooms and its time, whatever the order and the offset', () => {
  const event = { start: '2026-11-24T09:00:00Z', end: '2026-11-24T11:00:00Z', spaceIds: ['a', 'b'] };
  expect(isHeldIn(event, booking)).toBe(true);
  expect(isHeldIn({ ...event, spaceIds: ['a'] }, booking)).toBe(false);
  expect(isHeldIn({ ...event, end: '2026-11-24T10:00:00Z' }, booking)).toBe(false);
});
