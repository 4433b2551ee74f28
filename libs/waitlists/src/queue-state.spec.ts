import { defineQueueWords } from './queue-state.js';

const registrations = defineQueueWords({
  waiting: 'waiting',
  offered: 'offered',
  accepted: 'registered',
  declined: 'declined',
  left: 'cancelled',
  lapsed: 'lapsed',
});

it('speaks of the states in the words of the table', () => {
  expect(registrations.words.accepted).toBe('registered');
});

it.each([
  ['waiting', 'offered', true],
  ['offered', 'registered', true],
  ['offered', 'waiting', true],
  ['registered', 'cancelled', true],
  ['waiting', 'registered', false],
  ['declined', 'waiting', false],
  ['lapsed', 'offered', false],
] as const)('moves from %s to %s: %s', (from, to, allowed) => {
  expect(registrations.mayFollow(from, to)).toBe(allowed);
});
