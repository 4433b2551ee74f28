import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { Booking } from '../../../api/types';
import { useTranslate } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { Notice } from '../../../ui/notice';
import { Segments } from '../../../ui/segments';
import { WhenLoaded } from '../../../ui/when-loaded';
import { MyEvents } from '../../programmes/shared/my-events';
import { myWaitlistQuery } from '../queries';
import { myBookingsQuery } from '../shared/queries';
import { useBookingActions } from '../shared/reserve/booking-actions';
import { OpenOffers } from '../waitlist/open-offers';
import { WaitlistSection } from '../waitlist/waitlist-section';
import { MyBooking } from './my-booking';
import css from './my-bookings.module.css';

/** The reader's bookings to come or in the past; with those to come what they wait for and registered for. */
export function MyBookingsPage() {
  const t = useTranslate();
  const { scope = 'upcoming' } = useSearch({ from: '/signed-in/my-bookings' });
  const navigate = useNavigate({ from: '/my-bookings' });
  const bookings = useQuery(myBookingsQuery(scope));
  return (
    <div className={css.page}>
      <div className={css.head}>
        <h1>{t('mine.title')}</h1>
        <Segments
          label={t('mine.title')}
          value={scope}
          onChange={(next) => void navigate({ search: next === 'past' ? { scope: 'past' } : {} })}
          choices={[
            { value: 'upcoming', text: t('mine.upcoming') },
            { value: 'past', text: t('mine.past') },
          ]}
        />
      </div>
      {scope === 'upcoming' ? <OpenOffers /> : null}
      <WhenLoaded query={bookings} skeleton={[150, 150, 150]}>
        {({ items }) => <Bookings items={items} />}
      </WhenLoaded>
      {scope === 'upcoming' ? <WaitlistSection /> : null}
      {scope === 'upcoming' ? <MyEvents /> : null}
    </div>
  );
}

/** An offer is a hold too and has a card of its own, so no hold is shown until it is known which of them are offers. */
function useWithoutOffers(bookings: readonly Booking[]): Booking[] {
  const waitlist = useQuery(myWaitlistQuery).data;
  const offered = new Set(waitlist?.map((entry) => entry.offer?.id));
  return bookings.filter(
    (booking) => booking.state !== 'held' || (waitlist !== undefined && !offered.has(booking.id)),
  );
}

function Bookings({ items }: { items: readonly Booking[] }) {
  const { scope = 'upcoming', open } = useSearch({ from: '/signed-in/my-bookings' });
  const navigate = useNavigate({ from: '/my-bookings' });
  const shown = useWithoutOffers(items);
  const actions = useBookingActions();
  const setOpen = (id: string | undefined) =>
    void navigate({ search: (current) => ({ ...current, open: id }), replace: true, resetScroll: false });
  if (shown.length === 0) return <NoBookings isPast={scope === 'past'} />;
  return (
    <ul className={css.list}>
      {shown.map((booking, index) => (
        <MyBooking
          key={booking.id}
          booking={booking}
          showPass={scope === 'upcoming' && index === 0}
          isPast={scope === 'past'}
          isMoving={open === booking.id}
          actions={actions}
          onMoving={(isMoving) => setOpen(isMoving ? booking.id : undefined)}
        />
      ))}
    </ul>
  );
}

function NoBookings({ isPast }: { isPast: boolean }) {
  const t = useTranslate();
  const navigate = useNavigate();
  return (
    <Notice
      title={t(isPast ? 'mine.empty.past' : 'mine.empty.upcoming')}
      text={isPast ? undefined : t('mine.empty.text')}
    >
      <Button variant="primary" icon="search" onPress={() => void navigate({ to: '/find' })}>
        {t('nav.find')}
      </Button>
    </Notice>
  );
}
