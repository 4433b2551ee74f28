import { HOUR_MS } from '../../../api/durations';
import type { Booking } from '../../../api/types';
import { useTimes } from '../../../app/centre/times';
import { useTranslate } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { RefusalNotice } from '../../../ui/refusal-notice';
import { BookingCard } from '../shared/booking-card/booking-card';
import { CancelButton, LeaveButton } from '../shared/booking-card/end-buttons';
import { ArrivalButtons } from '../shared/check-in/arrival-buttons';
import { useBookingActions } from '../shared/reserve/booking-actions';
import { findConflictStart, withLaterEnd } from '../shared/reserve/split-booking';
import { SplitOffer } from '../shared/reserve/split-offer';
import css from './home.module.css';

interface CurrentBookingProps {
  booking: Booking;
  /** When the centre closes; null when it is not known. */
  closing: number | null;
}

/** A booking of today: its pass, and what can be done with it now. */
export function CurrentBooking({ booking, closing }: CurrentBookingProps) {
  const t = useTranslate();
  const times = useTimes();
  const actions = useBookingActions();
  const laterEnd = Date.parse(booking.end) + HOUR_MS;
  const isHere = booking.state === 'checked_in';
  const canExtend = isHere && booking.can.change && closing !== null && laterEnd <= closing;
  const end = new Date(laterEnd).toISOString();
  return (
    <div className={css.stack}>
      <BookingCard booking={booking} showPass>
        <ArrivalButtons booking={booking} withCheckIn />
        {canExtend ? (
          <Button
            variant="primary"
            icon="plus"
            disabled={actions.busy}
            onPress={() => actions.move(booking, withLaterEnd(booking, end))}
          >
            {t('booking.extend', { time: times.clock(laterEnd) })}
          </Button>
        ) : null}
        <LeaveButton booking={booking} actions={actions} />
        <CancelButton booking={booking} actions={actions} />
      </BookingCard>
      {actions.changing.isError ? <RefusalNotice error={actions.changing.error} /> : null}
      <ExtendElsewhere booking={booking} end={end} actions={actions} />
    </div>
  );
}

interface ExtendElsewhereProps {
  booking: Booking;
  end: string;
  actions: ReturnType<typeof useBookingActions>;
}

/** Once the desk turned out to be taken later: the rest of the time at another one. */
function ExtendElsewhere({ booking, end, actions }: ExtendElsewhereProps) {
  const busyFrom = findConflictStart(actions.changing.error);
  const [deskId, ...otherIds] = booking.spaceIds;
  if (!busyFrom || !deskId || otherIds.length > 0) return null;
  return (
    <SplitOffer
      spaceId={deskId}
      slot={{ start: booking.start, end }}
      busyFrom={busyFrom}
      isMoving
      busy={actions.changing.isPending}
      onTake={(legs) => actions.move(booking, { legs })}
    />
  );
}
