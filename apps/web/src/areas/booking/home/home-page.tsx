import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { loadPart } from '../../../api/load-part';
import { useMe } from '../../../api/session';
import type { Booking } from '../../../api/types';
import { useCentre, useNow, useToday } from '../../../app/centre/centre-provider';
import { ClosureNotices } from '../../../app/closures/closure-notices';
import { addDays } from '../../../intl/calendar-date';
import { formatDay } from '../../../intl/day-format';
import { useLanguage, useName, useTranslate } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { Notice } from '../../../ui/notice';
import { WhenLoaded } from '../../../ui/when-loaded';
import { BookingCard } from '../shared/booking-card/booking-card';
import { USUAL_DESK_LENGTH } from '../shared/desks/desk-lengths';
import { useOpenHours, type OpenHours } from '../shared/desks/open-hours';
import { remainingSlot } from '../shared/desks/remaining-day';
import { myBookingsQuery } from '../shared/queries';
import { OpenOffers } from '../waitlist/open-offers';
import { BestDesk } from './best-desk';
import { CurrentBooking } from './current-booking';
import { bookingsAtHome, closingTime } from './home-day';
import css from './home.module.css';

const HomeEvents = lazy(async () => ({
  default: (await loadPart(() => import('../../programmes/shared/home-events'))).HomeEvents,
}));
const OpenSeatOffers = lazy(async () => ({
  default: (await loadPart(() => import('../../programmes/shared/open-seat-offers'))).OpenSeatOffers,
}));

const MAX_LATER_SHOWN = 2;

/** A member's home: what is answered first, today's booking or the best desk, and what takes place next. */
export function HomePage() {
  const today = useToday();
  const bookings = useQuery(myBookingsQuery('upcoming'));
  return (
    <div className={css.page}>
      <Greeting />
      <ClosureNotices date={today} />
      <OpenOffers />
      <Suspense fallback={null}>
        <OpenSeatOffers />
      </Suspense>
      <WhenLoaded query={bookings} skeleton={[320]}>
        {({ items }) => <Today bookings={items} />}
      </WhenLoaded>
      <Suspense fallback={null}>
        <HomeEvents />
      </Suspense>
    </div>
  );
}

function Greeting() {
  const t = useTranslate();
  const { language } = useLanguage();
  const { clock } = useCentre();
  const me = useMe();
  const today = clock.dateOf(useNow());
  return (
    <div className={css.greet}>
      <p>{formatDay(language, today, 'long')}</p>
      <h1>{me ? t('home.hello', { name: me.displayName }) : t('app.name')}</h1>
    </div>
  );
}

function Today({ bookings }: { bookings: readonly Booking[] }) {
  const [minutes, setMinutes] = useState<number>(USUAL_DESK_LENGTH);
  const { centre, clock } = useCentre();
  const now = useNow();
  const hours = useOpenHours(clock.dateOf(now));
  const { open = [], isAlwaysOpen } = hours;
  const { today, later } = bookingsAtHome(bookings, now, clock.dateOf);
  const next = later.length > 0 ? <LaterBookings bookings={later} /> : null;
  if (today.length > 0)
    return (
      <TodaysBookings bookings={today} closing={closingTime(open, isAlwaysOpen)}>
        {next}
      </TodaysBookings>
    );
  const slot = remainingSlot({ now, open, isAlwaysOpen }, centre.rules);
  if (slot)
    return (
      <BestDesk slot={slot} hoursOf={hours.hoursOf} minutes={minutes} onMinutes={setMinutes}>
        {next}
      </BestDesk>
    );
  return <ClosedForToday open={open}>{next}</ClosedForToday>;
}

interface TodaysBookingsProps {
  bookings: readonly Booking[];
  closing: number | null;
  children: ReactNode;
}

function TodaysBookings({ bookings, closing, children }: TodaysBookingsProps) {
  const t = useTranslate();
  const navigate = useNavigate();
  return (
    <div className={css.two}>
      <div className={css.stack}>
        {bookings.map((booking) => (
          <CurrentBooking key={booking.id} booking={booking} closing={closing} />
        ))}
      </div>
      <div className={css.stack}>
        {children}
        <Button icon="search" wide onPress={() => void navigate({ to: '/find' })}>
          {t('home.findAnother')}
        </Button>
      </div>
    </div>
  );
}

function LaterBookings({ bookings }: { bookings: readonly Booking[] }) {
  const t = useTranslate();
  return (
    <>
      <h2>{t('home.next')}</h2>
      {bookings.slice(0, MAX_LATER_SHOWN).map((booking) => (
        <BookingCard key={booking.id} booking={booking} />
      ))}
    </>
  );
}

interface ClosedForTodayProps {
  open: NonNullable<OpenHours['open']>;
  children: ReactNode;
}

function ClosedForToday({ open, children }: ClosedForTodayProps) {
  const t = useTranslate();
  const name = useName();
  const navigate = useNavigate();
  const date = useToday();
  const { holiday } = useCentre().centre.today;
  const ordinaryTitle = t(open.length > 0 ? 'home.over.title' : 'home.closed.title');
  return (
    <div className={css.stack}>
      <Notice
        title={holiday ? t('home.holiday', { name: name(holiday) }) : ordinaryTitle}
        text={t('home.closed.text')}
      >
        <Button
          variant="primary"
          icon="search"
          onPress={() => void navigate({ to: '/find', search: { date: addDays(date, 1) } })}
        >
          {t('home.tomorrow')}
        </Button>
      </Notice>
      {children}
    </div>
  );
}
