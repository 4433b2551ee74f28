import type { Arrival, ArrivalStatus } from '../../../api/types';
import { findKnownBooking } from './known-booking';

const arrival = (fullName: string, status: ArrivalStatus) => ({ person: { fullName }, status }) as Arrival;
const due = arrival('Қайрат Мысалбек', 'due');

describe('a walk-in who has a booking today', () => {
  it('is known by the whole name in any spelling', () =>
    expect(findKnownBooking('Kairat Mysalbek', [due, arrival('Айгүл Сынақ', 'due')])).toBe(due));

  it('is not guessed from a first name, from one of several, or from one who is here already', () => {
    expect(findKnownBooking('Қайрат ', [due])).toBeUndefined();
    expect(findKnownBooking('Қайрат Мысалбек', [due, { ...due }])).toBeUndefined();
    expect(findKnownBooking('Қайрат Мысалбек', [arrival('Қайрат Мысалбек', 'here')])).toBeUndefined();
  });
});
