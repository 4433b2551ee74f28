import { formatInstant, MINUTE } from '@birlik/kernel';

/** Of a centre what decides the first slot, as the API answers it. */
export interface CentreOfSlot {
  readonly now: string;
  readonly zone: string;
  readonly rules: { readonly slotStepMinutes: number; readonly deskMinimumMinutes: number };
  readonly areas: readonly { readonly always: boolean }[];
  readonly today: { readonly open: readonly { readonly start: string; readonly end: string }[] };
}

/**
 * The slot that the pages ask about first: the shortest one from the next step on, while the centre is open. Null when the day is
 * over. When it is not the one that a page asks about, the page asks again.
 */
export function findFirstSlot(centre: CentreOfSlot): { slotStart: string; slotEnd: string } | null {
  const step = Math.max(1, centre.rules.slotStepMinutes) * MINUTE;
  const next = Math.ceil(Date.parse(centre.now) / step) * step;
  const length = centre.rules.deskMinimumMinutes * MINUTE;
  const isAlwaysOpen = centre.areas.some((area) => area.always);
  const starts = isAlwaysOpen
    ? [next]
    : centre.today.open
        .map(({ start, end }) => ({ start: Math.max(next, Date.parse(start)), end: Date.parse(end) }))
        .filter(({ start, end }) => end - start >= length)
        .map(({ start }) => start);
  const [start] = starts;
  if (start === undefined) return null;
  const format = (at: number) => formatInstant(at, centre.zone);
  return { slotStart: format(start), slotEnd: format(start + length) };
}
