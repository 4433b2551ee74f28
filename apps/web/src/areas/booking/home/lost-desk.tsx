import { lazy, Suspense } from 'react';
import { loadPart } from '../../../api/load-part';
import { isProblem } from '../../../api/client';
import type { Space } from '../../../api/types';
import { useCentre } from '../../../app/centre/centre-provider';
import { useTranslate } from '../../../intl/language';
import { RefusalNotice } from '../../../ui/refusal-notice';
import { Skeleton } from '../../../ui/skeleton';
import type { useBookingActions } from '../shared/reserve/booking-actions';

/** Seldom needed, so the first look at the home page does not wait for it. */
const JoinWaitlist = lazy(async () => ({
  default: (await loadPart(() => import('../waitlist/join-waitlist'))).JoinWaitlist,
}));

interface LostDeskProps {
  actions: ReturnType<typeof useBookingActions>;
  desks: readonly Space[];
}

/** Why the best desk could not be booked, what is free instead, and a way to wait for it. */
export function LostDesk({ actions, desks }: LostDeskProps) {
  const t = useTranslate();
  const { centre } = useCentre();
  const { error, variables } = actions.creating;
  if (!error) return null;
  // By now another desk is the best one, so the one that was lost is named.
  const lost = isProblem(error, 'slot_taken') ? variables?.booking : undefined;
  const lostId = lost?.spaceIds?.[0];
  return (
    <>
      <RefusalNotice
        error={error}
        onAlternative={({ spaceIds, start, end }) =>
          actions.reserve({ centreId: centre.id, spaceIds, start, end })
        }
      />
      {lost ? (
        <Suspense fallback={<Skeleton heights={[48]} />}>
          <p>
            <b>{desks.find((space) => space.id === lostId)?.code}</b> · {t('wait.title')}
          </p>
          <JoinWaitlist
            slot={{ centreId: centre.id, kind: 'desk', start: lost.start, end: lost.end }}
            spaceId={lostId}
          />
        </Suspense>
      ) : null}
    </>
  );
}
