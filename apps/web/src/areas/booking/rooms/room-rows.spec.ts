import type { BusySlot, DayPlan, Space } from '../../../api/types';
import { firstBookableMinute, hasNothing, roomRows } from './room-rows';

const iso = (clock: string) => `2026-11-24T${clock}:00+05:00`;
const midnight = Date.parse(iso('00:00'));
const hours = (from: number, to: number) => ({ from: from * 60, to: to * 60 });
const busy = (from: string, to: string, change: Partial<BusySlot> = {}) =>
  ({ start: iso(from), end: iso(to), mine: false, state: 'confirmed', ...change }) as BusySlot;
const room = { id: 'r', code: 'hall' } as Space;
const plan = (list: BusySlot[]) => ({
  rooms: [{ spaceId: 'r', busy: list }] as DayPlan['rooms'],
  spaces: [room],
  open: [hours(9, 21)],
  midnight,
  notBefore: 0,
  selection: null,
});

describe('the first minute that can be booked', () => {
  const day = { date: '2026-11-24', today: '2026-11-24', now: Date.parse(iso('13:52')), midnight };

  it('is the next step today, midnight on a later day, and none on a past one', () => {
    expect(firstBookableMinute(day, 15)).toBe(14 * 60);
    expect(firstBookableMinute({ ...day, today: '2026-11-23' }, 15)).toBe(0);
    expect(firstBookableMinute({ ...day, today: '2026-11-25' }, 15)).toBe(24 * 60);
  });
});

describe('the row of a room', () => {
  it('has its bookings and what is free', () => {
    const [row] = roomRows(plan([busy('10:00', '12:00')]));
    expect(row?.blocks).toMatchObject([hours(10, 12)]);
    expect(row?.free).toEqual([hours(9, 10), hours(12, 21)]);
  });

  it('leaves out the hold of the open form, and no other hold', () => {
    const hold = busy('10:00', '12:00', { mine: true, state: 'held' });
    const selection = { spaceId: 'r', ...hours(10, 12) };
    expect(roomRows({ ...plan([hold]), selection })[0]?.blocks).toEqual([]);
    expect(roomRows(plan([hold]))[0]?.blocks).toHaveLength(1);
    expect(roomRows({ ...plan([{ ...hold, mine: false }]), selection })[0]?.blocks).toHaveLength(1);
  });

  it('is missing while its room is not known', () => {
    expect(roomRows({ ...plan([]), spaces: [] })).toEqual([]);
  });
});

it('shows a closed day only when something is booked', () => {
  const booked = roomRows({ ...plan([busy('10:00', '12:00')]), open: [] });
  expect(hasNothing(booked, [])).toBe(false);
  expect(hasNothing(roomRows({ ...plan([]), open: [] }), [])).toBe(true);
  expect(hasNothing([], [hours(9, 21)])).toBe(true);
});
