import type { Booking } from '../../../api/types';
import { useTranslate } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { BookingCard } from '../shared/booking-card/booking-card';
import { CancelButton, LeaveButton } from '../shared/booking-card/end-buttons';
import { HoldButtons } from '../shared/booking-card/hold-buttons';
import { ArrivalButtons } from '../shared/check-in/arrival-buttons';
import { MovePanel } from '../shared/move/move-panel';
import type { useBookingActions } from '../shared/reserve/booking-actions';
import { AgainButton } from './again-button';
import css from './my-bookings.module.css';

interface MyBookingProps {
  booking: Booking;
  showPass: boolean;
  /** It is over: it can be booked again. */
  isPast: boolean;
  isMoving: boolean;
  actions: ReturnType<typeof useBookingActions>;
  onMoving: (isMoving: boolean) => void;
}

/** One of the reader's bookings with everything that they may do with it. */
export function MyBooking({ booking, showPass, isPast, isMoving, actions, onMoving }: MyBookingProps) {
  const t = useTranslate();
  const { can, state } = booking;
  return (
    <li className={css.item}>
      <BookingCard booking={booking} showPass={showPass}>
        <ArrivalButtons booking={booking} withCheckIn />
        {can.change ? (
          <Button icon="move" pressed={isMoving} onPress={() => onMoving(!isMoving)}>
            {t('booking.move')}
          </Button>
        ) : null}
        {isPast ? <AgainButton booking={booking} /> : null}
        {state === 'held' ? <HoldButtons booking={booking} /> : null}
        <LeaveButton booking={booking} actions={actions} />
        {state === 'held' ? null : <CancelButton booking={booking} actions={actions} />}
      </BookingCard>
      {isMoving && can.change ? (
        <MovePanel key={booking.version} booking={booking} onDone={() => onMoving(false)} />
      ) : null}
    </li>
  );
}
