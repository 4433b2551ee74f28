import type { Booking } from '../../../api/types';
import { createZoneClock } from '../../../intl/zone-clock';
import { changeBody, unchangedFields } from './series-change-draft';

const clock = createZoneClock('Asia/Almaty', '2026-11-24T09:00:00+05:00');
const booking = {
  start: '2026-11-26T18:00:00+05:00',
  end: '2026-11-26T19:30:00+05:00',
  spaceIds: ['a'],
} as unknown as Booking;
const unchanged = unchangedFields(booking, 'Хор', clock);
const change = (fields: Partial<typeof unchanged>) =>
  changeBody('2026-11-26', { ...unchanged, ...fields }, unchanged);

it('begins with the times and the space of the first booking', () => {
  expect(unchanged).toEqual({ start: 18 * 60, minutes: 90, spaceId: 'a', title: 'Хор' });
  expect(change({})).toBeNull();
});

describe('the body of a change', () => {
  it('has both times when one of them differs', () => {
    expect(change({ start: 19 * 60 })).toEqual({
      from: '2026-11-26',
      startTime: '19:00',
      endTime: '20:30',
    });
    expect(change({ minutes: 6 * 60 })).toMatchObject({ startTime: '18:00', endTime: '00:00' });
  });

  it('has the space and the title when they differ', () => {
    expect(change({ spaceId: 'b' })).toEqual({ from: '2026-11-26', spaceIds: ['b'] });
    expect(change({ title: ' Ансамбль ' })).toEqual({ from: '2026-11-26', title: 'Ансамбль' });
    expect(change({ title: ' Хор ' })).toBeNull();
    expect(change({ title: ' ' })).toEqual({ from: '2026-11-26', title: null });
  });
});
