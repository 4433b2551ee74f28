import { DAY, HOUR, MINUTE } from '@birlik/kernel';
import { DEFAULT_RULES } from '@birlik/rooms';
import { BOOKING_STATES, type BookingState, canMove, LIVE_STATES, TRANSITIONS } from './booking.js';
import { computeCheckInTimes } from './check-in-times.js';

/** States in which a booking can begin. */
const FIRST: readonly BookingState[] = ['held', 'requested', 'confirmed'];
/** Those that nothing leaves; `completed`, `declined` and `cancelled` are left only by their undo, for a moment. */
const ENDS: readonly BookingState[] = ['no_show', 'expired'];

describe('the states of a booking', () => {
  it('can all be reached', () => {
    const reached = new Set(FIRST);
    for (let size = 0; size !== reached.size;) {
      size = reached.size;
      for (const state of reached) for (const next of TRANSITIONS[state]) reached.add(next);
    }
    expect([...reached].sort()).toEqual([...BOOKING_STATES].sort());
  });

  it('come to an end: nothing leaves an end, and from everywhere an end can be reached', () => {
    for (const state of BOOKING_STATES)
      expect([state, TRANSITIONS[state].length === 0]).toEqual([state, ENDS.includes(state)]);
    const leadsToEnd = (state: BookingState, seen: readonly BookingState[] = []): boolean =>
      ENDS.includes(state) ||
      TRANSITIONS[state].some((next) => !seen.includes(next) && leadsToEnd(next, [...seen, state]));
    expect(BOOKING_STATES.every((state) => leadsToEnd(state))).toBe(true);
  });

  it('never lead from being here to a no-show, nor from a no-show to being here', () => {
    expect([
      canMove('checked_in', 'no_show'),
      canMove('no_show', 'checked_in'),
      canMove('completed', 'confirmed'),
    ]).toEqual([false, false, false]);
  });

  it('hold the place exactly while it may still be used', () => {
    expect([...LIVE_STATES].sort()).toEqual(['checked_in', 'confirmed', 'held', 'requested']);
    expect(LIVE_STATES.some((state) => ENDS.includes(state))).toBe(false);
  });
});

describe('the check-in times of a booking', () => {
  const start = Date.parse('2026-11-24T14:00:00+05:00');
  const slot = { start, end: start + 2 * HOUR };
  const checkInTimes = (madeAt: number, rules = {}, kind: 'desk' | 'room' = 'desk') =>
    computeCheckInTimes({ ...DEFAULT_RULES, ...rules }, kind, slot, madeAt);

  it('open the check-in before the start and keep the place for the grace after it', () => {
    expect(checkInTimes(start - 2 * DAY)).toEqual({
      checkInOpensAt: start - 15 * MINUTE,
      noShowDueAt: start + 30 * MINUTE,
      warnAt: start + 20 * MINUTE,
      remindAt: [
        { kind: 'reminder_1440', at: start - DAY },
        { kind: 'reminder_120', at: start - 2 * HOUR },
      ],
    });
    expect(checkInTimes(start - 2 * DAY, {}, 'room').noShowDueAt).toBe(start + 15 * MINUTE);
  });

  it('count the grace from the making when that is after the start', () => {
    expect(checkInTimes(start + 10 * MINUTE).noShowDueAt).toBe(start + 40 * MINUTE);
  });

  it('never release after the end', () => {
    expect(checkInTimes(start, { deskGraceMinutes: 240 }).noShowDueAt).toBe(slot.end);
  });

  it('send no reminder and no warning that would come with the booking or before it', () => {
    expect(checkInTimes(start - 3 * HOUR).remindAt.map((r) => r.kind)).toEqual(['reminder_120']);
    expect(checkInTimes(start - HOUR).remindAt).toEqual([]);
    expect(checkInTimes(start, { deskGraceMinutes: 10 }).warnAt).toBeNull();
    expect(checkInTimes(start - DAY, { warningBeforeReleaseMinutes: 0 }).warnAt).toBeNull();
  });
});
