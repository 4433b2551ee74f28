import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo } from 'react';
import { spacesQuery } from '../../../api/centre';
import type { Booking } from '../../../api/types';
import { useCentre } from '../../../app/centre/centre-provider';
import { useTranslate } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { FailedNotice, Notice } from '../../../ui/notice';
import { Skeleton } from '../../../ui/skeleton';
import { deskStatuses, type DeskStatus } from '../shared/desks/desk-status';
import { availabilityQuery, myBookingsQuery } from '../shared/queries';
import { DeskResults } from './desk-results';
import { GroupResults } from './group-results';
import { nextDaySearch } from './search-changes';
import type { Find } from './use-find';

const STATES_OF_OWN_DESK: readonly Booking['state'][] = ['confirmed', 'checked_in'];

const NONE: readonly DeskStatus[] = [];

/** The status of each desk during the searched slot; empty until it is known. */
function useDeskStatuses(find: Find) {
  const { centre, clock } = useCentre();
  const { deskMinimumMinutes } = centre.rules;
  const { hours, slot, minutes, interval } = find;
  const spaces = useQuery(spacesQuery(centre.id, 'desk')).data;
  const bookings = useQuery(myBookingsQuery('upcoming')).data?.items;
  // Only the shortest stretch is asked about: for each free desk the server answers until when it is free.
  const shortestEnd = clock.instantAt(find.date, minutes.start + deskMinimumMinutes);
  const availability = useQuery({
    ...availabilityQuery({
      centreId: centre.id,
      kind: 'desk',
      start: interval.start,
      end: shortestEnd,
    }),
    enabled: hours.open !== undefined && !find.isOver,
    placeholderData: keepPreviousData,
  });
  const answered = availability.data?.items;
  const { start, end } = slot;
  const statuses = useMemo(
    () =>
      spaces && answered
        ? deskStatuses({
            spaces,
            availability: answered,
            slot: { start, end },
            minimumMinutes: deskMinimumMinutes,
            ownBookings: bookings?.filter((booking) => STATES_OF_OWN_DESK.includes(booking.state)) ?? [],
            hoursOf: hours.hoursOf,
          })
        : NONE,
    [spaces, answered, start, end, deskMinimumMinutes, bookings, hours.hoursOf],
  );
  // A hundred desks take a slow phone long to draw. Deferred, they do not keep it from answering to a tap.
  return { availability, statuses: useDeferredValue(statuses) };
}

/** The desks of the searched slot, or why there are none. */
export function FindResults({ find }: { find: Find }) {
  const { hours, features } = find;
  const { availability, statuses } = useDeskStatuses(find);
  if (hours.error && !hours.open) return <FailedNotice error={hours.error} onRetry={hours.retry} />;
  if (find.isOver) return <ClosedNotice find={find} />;
  if (availability.isError && !availability.data)
    return <FailedNotice error={availability.error} onRetry={() => void availability.refetch()} />;
  if (statuses.length === 0) return <Skeleton heights={[24, 84, 84, 84, 84]} />;
  const hasFeatures = ({ space }: DeskStatus) => features.every((key) => space.features.includes(key));
  const matching = statuses.filter(hasFeatures);
  return find.people > 1 ? (
    <GroupResults find={find} desks={matching} />
  ) : (
    <DeskResults
      find={find}
      statuses={statuses}
      matching={matching}
      isRefreshing={availability.isPlaceholderData}
    />
  );
}

function ClosedNotice({ find }: { find: Find }) {
  const t = useTranslate();
  return (
    <Notice title={t('find.closed.title')} text={t('find.closed.text')}>
      <Button variant="primary" icon="right" onPress={() => find.set(nextDaySearch(find))}>
        {t('find.nextDay')}
      </Button>
    </Notice>
  );
}
