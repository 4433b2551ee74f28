import type { Booking, NewBooking } from '../../../api/types';

/** What a form knows of the slot that it keeps. */
export type SlotHold =
  | { state: 'none' }
  | { state: 'taking' }
  | { state: 'held'; booking: Booking; until: string }
  | { state: 'over' }
  /** Without an error the rules or somebody else were in the way before it was tried. */
  | { state: 'refused'; error: unknown };

/** What a hold is taken with: when one of these differs, the old one is given back and another taken. */
export function holdKey({ centreId, spaceIds, start, end, organisationId, equipment }: NewBooking): string {
  const things = [...(equipment ?? [])].sort((a, b) => (a.key < b.key ? -1 : 1));
  return JSON.stringify([
    centreId,
    spaceIds,
    start,
    end,
    organisationId ?? '',
    things.map(({ key, count }) => [key, count]),
  ]);
}
