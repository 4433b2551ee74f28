import type { Booking, Me } from '../../../../api/types';
import { isAwaited, isMine } from './own-visit';

const me = { id: 'p', organisations: [{ id: 'o' }] } as Me;
const booking = (personId: string | null, organisationId: string | null = null) =>
  ({ person: personId ? { id: personId, displayName: '' } : null, organisationId }) as Booking;

it('is mine when I made it or my organisation has it', () => {
  expect(isMine(booking('p'), me)).toBe(true);
  expect(isMine(booking('q', 'o'), me)).toBe(true);
  expect(isMine(booking('q', 'x'), me)).toBe(false);
  expect(isMine(booking(null), me)).toBe(false);
  expect(isMine(booking('p'), null)).toBe(false);
});

it('is awaited from the opening of check-in on, the instant included', () => {
  const at = Date.parse('2026-11-24T14:00:00+05:00');
  const checkIn = { opensAt: '2026-11-24T14:00:00+05:00', releaseAt: '2026-11-24T14:45:00+05:00' };
  expect(isAwaited({ state: 'confirmed', checkIn }, at)).toBe(true);
  expect(isAwaited({ state: 'confirmed', checkIn }, at - 1)).toBe(false);
  expect(isAwaited({ state: 'checked_in', checkIn: null }, at)).toBe(false);
});
