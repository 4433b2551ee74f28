import type { Refusal } from '../../../../api/types';
import { findPersonRefusal, isAboutPerson } from './person-refusal';

const refusal = (rule: string) => ({ rule }) as Refusal;

describe('a refusal about the person', () => {
  it('counts their bookings or asks for their rights', () => {
    for (const rule of ['one_desk_at_a_time', 'minutes_per_day', 'bookings_per_week', 'absences'])
      expect(isAboutPerson({ rule })).toBe(true);
  });

  it('is none that one desk has and another has not', () => {
    for (const rule of ['opening_hours', 'booking_window', 'capacity', 'kept_for_newcomers'])
      expect(isAboutPerson({ rule })).toBe(false);
  });

  it('is found among the hours of desks that are closed', () => {
    const items = [
      { refusal: refusal('opening_hours') },
      { refusal: null },
      { refusal: refusal('minutes_per_day') },
    ];
    expect(findPersonRefusal(items)?.rule).toBe('minutes_per_day');
    expect(findPersonRefusal(items.slice(0, 2))).toBeNull();
  });
});
