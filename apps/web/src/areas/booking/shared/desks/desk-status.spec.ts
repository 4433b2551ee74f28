import type { Availability, Refusal, Space } from '../../../../api/types';
import { deskStatuses, isBookable, sortByFreedom } from './desk-status';

const desk = (id: string) => ({ id, code: id, features: [] }) as unknown as Space;
const iso = (clock: string) => `2026-11-24T${clock}:00+05:00`;
const at = (clock: string) => Date.parse(iso(clock));
const slot = { start: at('14:00'), end: at('18:00') };
const availability = (change: Partial<Availability>): Availability => ({
  spaceId: 'A',
  free: false,
  freeUntil: null,
  busyUntil: null,
  refusal: null,
  ...change,
});
const question = { spaces: [desk('A')], slot, minimumMinutes: 30 };
const statusOf = (change: Partial<Availability>, more = {}) =>
  deskStatuses({ ...question, availability: [availability(change)], ...more })[0]!;

describe('the status of a desk', () => {
  it('is free when nobody has it for the whole slot', () => {
    expect(statusOf({ free: true, freeUntil: iso('21:00') })).toMatchObject({
      state: 'free',
      freeUntil: at('21:00'),
    });
  });

  it('is partly free when the rest is long enough', () => {
    expect(statusOf({ freeUntil: iso('16:00'), busyUntil: iso('17:00') }).state).toBe('partly');
    expect(statusOf({ freeUntil: iso('14:10'), busyUntil: iso('17:00') }).state).toBe('taken');
  });

  it('is taken when somebody has it, and barred when a rule keeps it', () => {
    expect(statusOf({ busyUntil: iso('15:00') })).toMatchObject({
      state: 'taken',
      freeUntil: at('14:00'),
      busyUntil: at('15:00'),
    });
    expect(statusOf({ free: true, refusal: { rule: 'capacity' } as Refusal }).state).toBe('barred');
  });

  it('stays free when only the person may not book it', () => {
    const refusal = { rule: 'one_desk_at_a_time' } as Refusal;
    const status = statusOf({ free: true, refusal });
    expect(status).toMatchObject({ state: 'free', refusal });
    expect(isBookable(status)).toBe(false);
    expect(statusOf({ busyUntil: iso('15:00'), refusal }).state).toBe('taken');
  });

  it('is mine while the reader has it', () => {
    const ownBookings = [{ spaceIds: ['A'], start: iso('14:00'), end: iso('19:00') }];
    expect(statusOf({ busyUntil: iso('19:00') }, { ownBookings }).state).toBe('mine');
  });

  it('is closed outside of its hours', () => {
    const hoursOf = () => ({ start: at('09:00'), end: at('14:00') });
    expect(statusOf({ free: true }, { hoursOf })).toMatchObject({ state: 'taken', closed: true });
  });
});

it('leaves out desks that the server did not answer about', () => {
  expect(
    deskStatuses({ ...question, spaces: [desk('A'), desk('B')], availability: [availability({})] }),
  ).toHaveLength(1);
});

it('puts desks that are free for longer first and keeps the order of equal ones', () => {
  const spaces = ['A', 'B', 'C', 'D'].map(desk);
  const items = [
    availability({ spaceId: 'A', freeUntil: iso('15:00') }),
    availability({ spaceId: 'B', free: true, freeUntil: iso('21:00') }),
    availability({ spaceId: 'C', freeUntil: iso('17:00') }),
    availability({ spaceId: 'D', free: true, freeUntil: iso('18:00') }),
  ];
  const sorted = sortByFreedom(deskStatuses({ ...question, spaces, availability: items }));
  expect(sorted.map(({ space }) => space.id)).toEqual(['B', 'D', 'C', 'A']);
});
