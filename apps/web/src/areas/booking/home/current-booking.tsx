import type { Booking, BookingChange } from '../../../api/types';
import { RefusalNotice } from '../../../ui/refusal-notice';
import { BookingCard } from '../shared/booking-card/booking-card';
import { CancelButton, LeaveButton } from '../shared/booking-card/end-buttons';
import { ArrivalButtons } from '../shared/check-in/arrival-buttons';
import { useBookingActions } from '../shared/reserve/booking-actions';
import { findConflictStart, withLaterEnd } from '../shared/reserve/split-booking';
import { SplitOffer } from '../shared/reserve/split-offer';
import { ExtendButton } from './extend-button';
import css from './home.module.css';

interface CurrentBookingProps {
  booking: Booking;
  /** When the centre closes; null when it is not known. */
  closing: number | null;
}

/** A booking of today: its pass, and what can be done with it now. */
export function CurrentBooking({ booking, closing }: CurrentBookingProps) {
  const actions = useBookingActions();
  const canExtend = booking.state === 'checked_in' && booking.can.change && closing !== null;
  return (
    <div className={css.stack}>
      <BookingCard booking={booking} showPass>
        <ArrivalButtons booking={booking} withCheckIn />
        {canExtend ? (
          <ExtendButton
            booking={booking}
            closing={closing}
            disabled={actions.busy}
            onExtend={(end) => actions.extend(booking, withLaterEnd(booking, end))}
          />
        ) : null}
        <LeaveButton booking={booking} actions={actions} />
        <CancelButton booking={booking} actions={actions} />
      </BookingCard>
      {actions.changing.isError ? <RefusalNotice error={actions.changing.error} /> : null}
      <ExtendElsewhere booking={booking} actions={actions} />
    </div>
  );
}

interface ExtendElsewhereProps {
  booking: Booking;
  actions: ReturnType<typeof useBookingActions>;
}

function endOf(change: BookingChange | undefined): string | undefined {
  return change?.legs?.at(-1)?.end ?? change?.end;
}

/** Once the desk turned out to be taken later: the rest of the time at another one. */
function ExtendElsewhere({ booking, actions }: ExtendElsewhereProps) {
  const { error, variables } = actions.changing;
  const busyFrom = findConflictStart(error);
  const end = endOf(variables?.change);
  const [deskId, ...otherIds] = booking.spaceIds;
  if (!busyFrom || !end || !deskId || otherIds.length > 0) return null;
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
