import { useQuery } from '@tanstack/react-query';
import { useMemo, useState, type ReactNode } from 'react';
import { spacesQuery } from '../../../api/centre';
import { MINUTE_MS } from '../../../api/durations';
import { readPreference } from '../../../api/stored-preferences';
import type { Availability, Space } from '../../../api/types';
import { useCentre } from '../../../app/centre/centre-provider';
import { Skeleton } from '../../../ui/skeleton';
import { WhenLoaded } from '../../../ui/when-loaded';
import { USUAL_DESK_LENGTH } from '../shared/desks/desk-lengths';
import type { HoursOf } from '../shared/desks/open-hours';
import { rankDesks, type RankedDesk } from '../shared/desks/rank-desks';
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
  /** Shown beside the desk. */
  children: ReactNode;
}

/** The best free desk with one button that books it, and some others. */
export function BestDesk({ slot, hoursOf, children }: BestDeskProps) {
  const { centre, clock } = useCentre();
  const { deskMinimumMinutes, deskMaximumMinutes } = centre.rules;
  const actions = useBookingActions();
  const [minutes, setMinutes] = useState<number>(USUAL_DESK_LENGTH);
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
  const showDesks = ([best, ...others]: RankedDesk[], desks: readonly Space[]) =>
    best ? (
      <div className={css.two}>
        <div className={css.stack}>
          <BestDeskHero
            desk={best}
            start={slot.start}
            minutes={minutes}
            onMinutes={setMinutes}
            busy={actions.creating.isPending}
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
  return (
    <WhenLoaded query={availability} skeleton={SKELETON}>
      {({ items }) => {
        if (!spaces) return <Skeleton heights={SKELETON} />;
        return showDesks(rank(items, spaces), spaces) ?? <NoDeskNotice slot={slot} availability={items} />;
      }}
    </WhenLoaded>
  );
}
