import { useQuery } from '@tanstack/react-query';
import { useMemo, type ReactNode } from 'react';
import { spacesQuery } from '../../../api/centre';
import { MINUTE_MS } from '../../../api/durations';
import { readPreference } from '../../../api/stored-preferences';
import type { Availability, Space } from '../../../api/types';
import { useCentre, useToday } from '../../../app/centre/centre-provider';
import { Skeleton } from '../../../ui/skeleton';
import { WhenLoaded } from '../../../ui/when-loaded';
import type { HoursOf } from '../shared/desks/open-hours';
import { keepFirst, rankDesks, type RankedDesk } from '../shared/desks/rank-desks';
import type { Slot } from '../shared/desks/slot';
import { availabilityQuery } from '../shared/queries';
import { useBookingActions } from '../shared/reserve/booking-actions';
import { BestDeskHero } from './best-desk-hero';
import css from './home.module.css';
import { LostDesk } from './lost-desk';
import { NoDeskNotice } from './no-desk-notice';
import { OtherDesks } from './other-desks';

const SKELETON = [360] as const;

interface BestDeskProps {
  /** What remains of the day. */
  slot: Slot;
  hoursOf: HoursOf;
  /** For how long a desk is wanted. */
  minutes: number;
  onMinutes: (minutes: number) => void;
  /** Shown beside the desk. */
  children: ReactNode;
}

/** The best free desk with one button that books it, and some others. */
export function BestDesk({ slot, hoursOf, minutes, onMinutes, children }: BestDeskProps) {
  const { centre, clock } = useCentre();
  const today = useToday();
  const { deskMinimumMinutes, deskMaximumMinutes } = centre.rules;
  const actions = useBookingActions();
  const features = useMemo(() => (readPreference('features') ?? '').split(',').filter(Boolean), []);
  // Only the shortest stretch is asked about: for each free desk the server answers until when it is free.
  const asked = Math.min(slot.end, slot.start + deskMinimumMinutes * MINUTE_MS);
  const spaces = useQuery(spacesQuery(centre.id, 'desk')).data;
  const availability = useQuery(
    availabilityQuery({
      centreId: centre.id,
      kind: 'desk',
      start: clock.isoOf(slot.start),
      end: clock.isoOf(asked),
    }),
  );
  const rank = (items: readonly Availability[], desks: readonly Space[]) =>
    rankDesks({
      spaces: desks,
      availability: items,
      slot,
      wantedMinutes: Math.min(minutes, deskMaximumMinutes),
      minimumMinutes: deskMinimumMinutes,
      features,
      hoursOf,
    });
  const { creating } = actions;
  // A booking of today takes the place of this view as soon as it is known.
  const isMade = creating.isSuccess && clock.dateOf(creating.data.start) <= today;
  const isBooking = creating.isPending || isMade;
  const showDesks = (ranked: RankedDesk[], desks: readonly Space[]) => {
    const [best, ...others] = isBooking ? keepFirst(ranked, desks, creating.variables?.booking) : ranked;
    return best ? (
      <div className={css.two}>
        <div className={css.stack}>
          <BestDeskHero
            desk={best}
            start={slot.start}
            minutes={minutes}
            onMinutes={onMinutes}
            busy={isBooking}
            onReserve={(booking) => actions.reserve(booking)}
          />
          <LostDesk actions={actions} desks={desks} />
        </div>
        <div className={css.stack}>
          <OtherDesks start={slot.start} desks={others} />
          {children}
        </div>
      </div>
    ) : null;
  };
  return (
    <WhenLoaded query={availability} skeleton={SKELETON}>
      {({ items }) => {
        if (!spaces) return <Skeleton heights={SKELETON} />;
        return showDesks(rank(items, spaces), spaces) ?? <NoDeskNotice slot={slot} availability={items} />;
      }}
    </WhenLoaded>
  );
}
