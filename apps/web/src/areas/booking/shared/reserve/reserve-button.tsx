import type { ReactNode } from 'react';
import { isProblem } from '../../../../api/client';
import type { Booking, NewBooking } from '../../../../api/types';
import { useTranslate } from '../../../../intl/language';
import { Button } from '../../../../ui/button';
import { RefusalNotice } from '../../../../ui/notice';
import { useBookingActions } from './booking-actions';
import { busyFromOf } from './split';
import { SplitOffer } from './split-offer';
import { useTimes } from '../../../../app/centre/times';

interface ReserveButtonProps {
  booking: NewBooking;
  /** False once somebody else was quicker: the refusal stays, the button goes. */
  available?: boolean;
  /** Inside a form Enter does it too. */
  submit?: boolean;
  /** The place is given by staff: the button asks for it. */
  asks?: boolean;
  onDone?: () => void;
  /** Shown under a refusal. */
  otherwise?: ReactNode;
  /** A slot that is kept for the form: pressed, it becomes the booking. */
  release?: () => Promise<Booking | null>;
  /** Shown once somebody else was quicker: a way to wait for it. */
  wait?: ReactNode;
}

/** Says what it will do, does it, and answers a refusal with what would succeed now. Key it by its slot. */
export function ReserveButton({
  booking,
  available = true,
  submit = false,
  asks = false,
  onDone,
  otherwise,
  release,
  wait,
}: ReserveButtonProps) {
  const t = useTranslate();
  const times = useTimes();
  const { reserve, creating } = useBookingActions();
  const lost = isProblem(creating.error, 'slot_taken');
  const { alternatives = [] } = isProblem(creating.error) ? creating.error.body : {};
  const busyFrom = busyFromOf(creating.error);
  const [desk, ...others] = booking.spaceIds ?? [];
  return (
    <>
      {(available && !lost) || creating.isPending ? (
        <Button
          look="primary"
          big
          wide
          submit={submit}
          busy={creating.isPending}
          onPress={() => reserve(booking, onDone, release)}
        >
          {t(asks ? 'book.ask' : 'book.at', { time: times.span(booking) })}
        </Button>
      ) : null}
      {creating.isError ? (
        <>
          <RefusalNotice
            error={creating.error}
            onAlternative={(offer) =>
              reserve({ ...booking, spaceIds: offer.spaceIds, start: offer.start, end: offer.end }, onDone)
            }
          />
          {busyFrom && desk && others.length === 0 ? (
            <SplitOffer
              spaceId={desk}
              slot={booking}
              busyFrom={busyFrom}
              onTake={({ legs }) => {
                const { spaceIds: _, ...rest } = booking;
                reserve({ ...rest, legs }, onDone);
              }}
            />
          ) : null}
          {available && alternatives.length === 0 ? otherwise : null}
          {lost ? wait : null}
        </>
      ) : null}
    </>
  );
}
