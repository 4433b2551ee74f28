import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { spacesQuery } from '../../api/centre';
import { MINUTE_MS } from '../../api/durations';
import type { Availability } from '../../api/types';
import { useCentre, useNow } from '../../app/centre/centre-provider';
import { deskStatuses } from '../booking/shared/desks/desk-status';
import { useOpenHours } from '../booking/shared/desks/open-hours';
import { remainingSlot } from '../booking/shared/desks/remaining-day';
import { availabilityQuery } from '../booking/shared/queries';

/** A desk is offered until so shortly before closing. */
const MIN_REMAINING_MINUTES = 15;
/** A desk that is free for a shorter time is not offered. */
export const MIN_DESK_MINUTES = 30;

/** Staff give desks to others, so a rule about their own bookings hides no desk. */
function withoutRefusals(items: readonly Availability[]): Availability[] {
  return items.map((item) => ({ ...item, refusal: null }));
}

/**
 * The desks that staff can give away from now on.
 * @param minutes for how long a desk must be free, so that it counts as free
 */
export function useDesksNow({ enabled, minutes }: { enabled: boolean; minutes: number }) {
  const { centre, clock } = useCentre();
  const now = useNow();
  const { open = [], hoursOf, isAlwaysOpen } = useOpenHours(clock.dateOf(now));
  const slot = remainingSlot(
    { now, open, isAlwaysOpen },
    { slotStepMinutes: centre.rules.slotStepMinutes, deskMinimumMinutes: MIN_REMAINING_MINUTES },
  );
  const asked = slot && { start: slot.start, end: Math.min(slot.end, slot.start + minutes * MINUTE_MS) };
  const spaces = useQuery(spacesQuery(centre.id, 'desk')).data;
  const asking = useQuery({
    ...availabilityQuery({
      centreId: centre.id,
      kind: 'desk',
      start: asked ? clock.isoOf(asked.start) : '',
      end: asked ? clock.isoOf(asked.end) : '',
    }),
    enabled: enabled && asked !== null,
    placeholderData: keepPreviousData,
  });
  const answer = useLastKnown(asking.data);
  const availability = useMemo(() => withoutRefusals(answer?.items ?? []), [answer]);
  const isKnown = spaces !== undefined && answer !== undefined;
  return {
    now,
    /** What remains of the day; null when the day is over. */
    slot,
    hoursOf,
    spaces,
    availability,
    /** Empty until it is known, and when the day is over. */
    statuses:
      asked && isKnown
        ? deskStatuses({ spaces, availability, slot: asked, minimumMinutes: MIN_DESK_MINUTES, hoursOf })
        : [],
    isKnown,
    /** The question failed, so what is shown is what was known before. */
    isFailed: asking.isError,
  };
}

/** The newest answer that there was: a question that failed is not an empty answer. */
function useLastKnown<T>(answer: T | undefined): T | undefined {
  const [known, setKnown] = useState(answer);
  if (answer !== undefined && answer !== known) setKnown(answer);
  return answer ?? known;
}

/** What `useDesksNow` returns. */
export type DesksNow = ReturnType<typeof useDesksNow>;
