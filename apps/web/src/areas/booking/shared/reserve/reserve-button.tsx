import type { ReactNode } from 'react';
import { isProblem } from '../../../../api/client';
import type { Alternative, Booking, Leg, NewBooking } from '../../../../api/types';
import { useTimes } from '../../../../app/centre/times';
import { useTranslate } from '../../../../intl/language';
import { Button } from '../../../../ui/button';
import { alternativesIn } from '../../../../ui/refusal';
import { RefusalNotice } from '../../../../ui/refusal-notice';
import { useBookingActions } from './booking-actions';
import { findConflictStart, isSlotGone } from './split-booking';
import { SplitOffer } from './split-offer';

interface ReserveButtonProps {
  booking: NewBooking;
  /** False once the slot is known to be taken: a refusal stays, the button goes. */
  available?: boolean;
  /** Inside a form it is pressed with Enter too. */
  submit?: boolean;
  /** Staff confirm the booking: the button asks for it. */
  needsApproval?: boolean;
  onDone?: () => void;
  /** Gives the hold that becomes the booking. */
  getHold?: () => Promise<Booking | null>;
  /** Shown under a refusal that names no alternative. */
  fallback?: ReactNode;
  /** Shown once somebody else was quicker: a way to wait for the slot. */
  waitlist?: ReactNode;
}

/** Says what it books and books it. A refusal comes with what would succeed now. It needs a key by its slot. */
export function ReserveButton(props: ReserveButtonProps) {
  const { booking, available = true, submit = false, needsApproval, onDone, getHold } = props;
  const t = useTranslate();
  const times = useTimes();
  const { reserve, creating } = useBookingActions();
  const isLost = isProblem(creating.error, 'slot_taken');
  return (
    <>
      {(available && !isSlotGone(creating.error)) || creating.isPending ? (
        <Button
          variant="primary"
          big
          wide
          submit={submit}
          busy={creating.isPending}
          onPress={() => reserve(booking, { onDone, getHold })}
        >
          {t(needsApproval ? 'book.ask' : 'book.at', { time: times.span(booking) })}
        </Button>
      ) : null}
      {creating.isError ? (
        <ReserveRefusal
          error={creating.error}
          booking={booking}
          onReserve={(next) => reserve(next, { onDone })}
          fallback={available ? props.fallback : null}
          waitlist={isLost ? props.waitlist : null}
        />
      ) : null}
    </>
  );
}

interface ReserveRefusalProps {
  error: unknown;
  booking: NewBooking;
  onReserve: (booking: NewBooking) => void;
  fallback: ReactNode;
  waitlist: ReactNode;
}

function ReserveRefusal({ error, booking, onReserve, fallback, waitlist }: ReserveRefusalProps) {
  const busyFrom = findConflictStart(error);
  const [deskId, ...otherIds] = booking.spaceIds ?? [];
  const canSplit = deskId !== undefined && otherIds.length === 0;
  const reserveAlternative = ({ spaceIds, start, end }: Alternative) =>
    onReserve({ ...booking, spaceIds, start, end });
  const reserveSplit = (legs: Leg[]) => {
    const { spaceIds: _, ...rest } = booking;
    onReserve({ ...rest, legs });
  };
  return (
    <>
      <RefusalNotice error={error} onAlternative={reserveAlternative} />
      {busyFrom && canSplit ? (
        <SplitOffer spaceId={deskId} slot={booking} busyFrom={busyFrom} onTake={reserveSplit} />
      ) : null}
      {alternativesIn(error).length === 0 ? fallback : null}
      {waitlist}
    </>
  );
}
