import type { Booking } from '../../../api/types';
import { useTranslate } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { BookingCard } from '../shared/booking-card/booking-card';
import { CancelButton, LeaveButton } from '../shared/booking-card/end-buttons';
import { HoldButtons } from '../shared/booking-card/hold-buttons';
import { ArrivalButtons } from '../shared/check-in/arrival-buttons';
import { MovePanel } from '../shared/move/move-panel';
import type { useBookingActions } from '../shared/reserve/booking-actions';
import css from './my-bookings.module.css';

interface MyBookingProps {
  booking: Booking;
  showPass: boolean;
  isMoving: boolean;
  actions: ReturnType<typeof useBookingActions>;
  onMoving: (isMoving: boolean) => void;
}

/** One of the reader's bookings with everything that they may do with it. */
export function MyBooking({ booking, showPass, isMoving, actions, onMoving }: MyBookingProps) {
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
        {state === 'held' ? <HoldButtons booking={booking} /> : null}
        <LeaveButton booking={booking} actions={actions} />
        {state === 'held' ? null : <CancelButton booking={booking} actions={actions} />}
      </BookingCard>
      {isMoving && can.change ? <MovePanel booking={booking} onDone={() => onMoving(false)} /> : null}
    </li>
  );
}
