import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { bookingQuery } from '../shared/queries';
import { useCentre } from '../../../app/centre/centre-provider';
import { useTranslate } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { Skeleton, FailedNotice } from '../../../ui/notice';
import { EventLine, useEventOf } from '../../programmes/shared/event-of-booking';
import { BookingCard } from '../shared/booking-card/booking-card';
import { HoldButtons } from '../shared/hold-buttons';
import { MovePanel } from '../shared/move/move-panel';
import { AnswerButtons } from '../shared/answer-buttons';
import { useBookingActions } from '../shared/reserve/booking-actions';
import css from './timeline.module.css';

/** Needed seldom: the timeline does not wait for it. */
const OpenEvent = lazy(async () => ({
  default: (await import('../../programmes/shared/open-event')).OpenEvent,
}));

export function BookingPanel({ bookingId, onClose }: { bookingId: string; onClose: () => void }) {
  const t = useTranslate();
  const { centre } = useCentre();
  const found = useQuery(bookingQuery(bookingId));
  const actions = useBookingActions();
  const event = useEventOf(found.data);
  const [unfolded, setUnfolded] = useState<'moving' | 'opening' | null>(null);
  const unfold = (next: 'moving' | 'opening') => setUnfolded(unfolded === next ? null : next);
  if (found.isError) return <FailedNotice error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return <Skeleton heights={[140]} />;
  const booking = found.data;
  return (
    <div className={css.agenda}>
      <BookingCard booking={booking} forStaff={booking.can.answer}>
        {booking.can.answer ? <AnswerButtons booking={booking} onDone={onClose} /> : null}
        {booking.can.change ? (
          <Button icon="move" pressed={unfolded === 'moving'} onPress={() => unfold('moving')}>
            {t('booking.move')}
          </Button>
        ) : null}
        {event === null && booking.can.change && booking.state !== 'requested' ? (
          <Button icon="talk" pressed={unfolded === 'opening'} onPress={() => unfold('opening')}>
            {t('event.create')}
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
      {event ? <EventLine event={event} /> : null}
      {unfolded === 'opening' && event === null ? (
        <Suspense fallback={<Skeleton heights={[280]} />}>
          <OpenEvent booking={booking} onDone={() => setUnfolded(null)} />
        </Suspense>
      ) : null}
      {unfolded === 'moving' ? (
        <MovePanel
          key={booking.version}
          booking={booking}
          days={
            (booking.kind === 'room' ? centre.rules.organiserAdvanceDays : centre.rules.memberAdvanceDays) + 1
          }
          onDone={() => setUnfolded(null)}
        />
      ) : null}
    </div>
  );
}
