import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { loadPart } from '../../../api/load-part';
import type { Booking } from '../../../api/types';
import { useTranslate } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { Skeleton } from '../../../ui/skeleton';
import { WhenLoaded } from '../../../ui/when-loaded';
import { useEventOf } from '../../programmes/shared/event-of-booking';
import { EventRow } from '../../programmes/shared/event-row';
import { AnswerButtons } from '../shared/answer/answer-buttons';
import { BookingCard } from '../shared/booking-card/booking-card';
import { CancelButton } from '../shared/booking-card/end-buttons';
import { HoldButtons } from '../shared/booking-card/hold-buttons';
import { MovePanel } from '../shared/move/move-panel';
import { bookingQuery } from '../shared/queries';
import { useBookingActions } from '../shared/reserve/booking-actions';
import css from './booking-panel.module.css';

/** Seldom needed, so the page of rooms does not wait for it. */
const EventForm = lazy(async () => ({
  default: (await loadPart(() => import('../../programmes/shared/event-form'))).EventForm,
}));

type Form = 'move' | 'event';

interface BookingPanelProps {
  bookingId: string;
  onClose: () => void;
}

/** The opened booking of a room with everything that the reader may do with it. */
export function BookingPanel({ bookingId, onClose }: BookingPanelProps) {
  const booking = useQuery(bookingQuery(bookingId));
  return (
    <WhenLoaded query={booking} skeleton={[140]}>
      {(data) => <OpenedBooking booking={data} onClose={onClose} />}
    </WhenLoaded>
  );
}

function OpenedBooking({ booking, onClose }: { booking: Booking; onClose: () => void }) {
  const event = useEventOf(booking);
  const [form, setForm] = useState<Form | null>(null);
  const closeForm = () => setForm(null);
  return (
    <div className={css.panel}>
      <BookingCard booking={booking} forStaff={booking.can.answer}>
        {booking.can.answer ? <AnswerButtons booking={booking} onDone={onClose} /> : null}
        <FormButtons
          booking={booking}
          form={form}
          canOpenEvent={event === null && booking.state !== 'requested'}
          onForm={setForm}
        />
        <EndButtons booking={booking} onClose={onClose} />
      </BookingCard>
      {event ? <EventRow event={event} /> : null}
      {form === 'event' && event === null ? (
        <Suspense fallback={<Skeleton heights={[280]} />}>
          <EventForm booking={booking} onDone={closeForm} />
        </Suspense>
      ) : null}
      {form === 'move' ? <MovePanel key={booking.version} booking={booking} onDone={closeForm} /> : null}
    </div>
  );
}

interface FormButtonsProps {
  booking: Booking;
  form: Form | null;
  canOpenEvent: boolean;
  onForm: (form: Form | null) => void;
}

/** The buttons that unfold a form below the booking. Nothing when the reader may not change it. */
function FormButtons({ booking, form, canOpenEvent, onForm }: FormButtonsProps) {
  const t = useTranslate();
  const toggle = (next: Form) => onForm(form === next ? null : next);
  if (!booking.can.change) return null;
  return (
    <>
      <Button icon="move" pressed={form === 'move'} onPress={() => toggle('move')}>
        {t('booking.move')}
      </Button>
      {canOpenEvent ? (
        <Button icon="talk" pressed={form === 'event'} onPress={() => toggle('event')}>
          {t('event.create')}
        </Button>
      ) : null}
    </>
  );
}

function EndButtons({ booking, onClose }: { booking: Booking; onClose: () => void }) {
  const t = useTranslate();
  const actions = useBookingActions();
  const cancel = (cancelled: Booking, registered?: number) => {
    actions.cancel(cancelled, registered);
    onClose();
  };
  return (
    <>
      {booking.state === 'held' ? (
        <HoldButtons booking={booking} />
      ) : (
        <CancelButton booking={booking} actions={{ ...actions, cancel }} />
      )}
      <Button variant="plain" onPress={onClose}>
        {t('action.close')}
      </Button>
    </>
  );
}
