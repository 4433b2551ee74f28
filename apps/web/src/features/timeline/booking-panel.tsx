import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { bookingQuery } from '../../api/queries';
import { usePlace } from '../../app/centre-place';
import { useTranslate } from '../../i18n/language';
import { Button } from '../../ui/button';
import { Bones, FailedNotice } from '../../ui/notice';
import { BookingCard } from '../my-bookings/booking-card';
import { HoldButtons } from '../my-bookings/hold-buttons';
import { MovePanel } from '../my-bookings/move-panel';
import { AnswerButtons } from '../requests/answer-buttons';
import { useBookingActions } from '../reserving/booking-actions';
import css from './timeline.module.css';

export function BookingPanel({ bookingId, onClose }: { bookingId: string; onClose: () => void }) {
  const t = useTranslate();
  const { centre } = usePlace();
  const found = useQuery(bookingQuery(bookingId));
  const actions = useBookingActions();
  const [moving, setMoving] = useState(false);
  if (found.isError) return <FailedNotice error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return <Bones heights={[140]} />;
  const booking = found.data;
  return (
    <div className={css.agenda}>
      <BookingCard booking={booking} forStaff={booking.can.answer}>
        {booking.can.answer ? <AnswerButtons booking={booking} onDone={onClose} /> : null}
        {booking.can.change ? (
          <Button icon="move" pressed={moving} onPress={() => setMoving(!moving)}>
            {t('booking.move')}
          </Button>
        ) : null}
        {booking.state === 'held' ? <HoldButtons booking={booking} /> : null}
        {booking.can.cancel && booking.state !== 'held' ? (
          <Button
            look="danger"
            icon="cross"
            onPress={() => {
              actions.cancel(booking);
              onClose();
            }}
          >
            {t('booking.cancel')}
          </Button>
        ) : null}
        <Button look="plain" onPress={onClose}>
          {t('action.close')}
        </Button>
      </BookingCard>
      {moving ? (
        <MovePanel
          key={booking.version}
          booking={booking}
          days={
            (booking.kind === 'room' ? centre.rules.organiserAdvanceDays : centre.rules.memberAdvanceDays) + 1
          }
          onDone={() => setMoving(false)}
        />
      ) : null}
    </div>
  );
}
