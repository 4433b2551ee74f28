import type { Interval } from '../../../api/types';
import { useCentre } from '../../../app/centre/centre-provider';
import { RefusalNotice } from '../../../ui/refusal-notice';
import { isBookable, type DeskStatus } from '../shared/desks/desk-status';
import { useBookingActions } from '../shared/reserve/booking-actions';
import { SplitOffer } from '../shared/reserve/split-offer';

interface WholeSlotOfferProps {
  status: DeskStatus;
  slot: Interval;
}

/** Offers the whole slot at two desks when this desk is free for a part of it only. */
export function WholeSlotOffer({ status, slot }: WholeSlotOfferProps) {
  const { centre, clock } = useCentre();
  const { reserve, busy, creating } = useBookingActions();
  const { space, state, freeUntil } = status;
  const endsEarly = state === 'partly' && isBookable(status) && freeUntil < Date.parse(slot.end);
  return (
    <>
      {endsEarly ? (
        <SplitOffer
          spaceId={space.id}
          slot={slot}
          busyFrom={clock.isoOf(freeUntil)}
          busy={busy}
          onTake={(legs) => reserve({ centreId: centre.id, ...slot, legs })}
        />
      ) : null}
      {creating.isError ? <RefusalNotice error={creating.error} /> : null}
    </>
  );
}
