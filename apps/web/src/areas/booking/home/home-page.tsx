import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useMemo, useState, type ReactNode } from 'react';
import { MINUTE_MS } from '../../../api/durations';
import { isProblem } from '../../../api/client';
import { availabilityQuery, myBookingsQuery } from '../shared/queries';
import { spacesQuery } from '../../../api/centre';
import { useMe } from '../../../api/session';
import { readPreference } from '../../../api/stored-preferences';

import type { Booking } from '../../../api/types';
import { useNow, useCentre } from '../../../app/centre/centre-provider';

import { useLanguage, useName, useTranslate } from '../../../intl/language';
import { addDays } from '../../../intl/calendar-date';
import { formatDay, formatLength } from '../../../intl/day-format';
import { Button } from '../../../ui/button';
import { featureIcon, Icon } from '../../../ui/icon';
import { Skeleton, FailedNotice, Notice, RefusalNotice } from '../../../ui/notice';
import { OrnamentBand } from '../../../ui/ornament';
import { ArrivalButtons } from '../shared/check-in/arrival-buttons';
import { BookingCard } from '../shared/booking-card/booking-card';
import { useBookingActions } from '../shared/reserve/booking-actions';
import { useOpenHours, type HoursOf } from '../shared/desks/open-hours';
import { busyFromOf, lengthened } from '../shared/reserve/split';
import { SplitOffer } from '../shared/reserve/split-offer';
import { rankDesks, restOfDay, type Slot } from '../shared/desks/slots';
import { useTimes } from '../../../app/centre/times';
import { OpenOffers } from '../waitlist/open-offers';
import css from './home.module.css';

/** Needed seldom: the first look at Home does not wait for it. */
const JoinWaitlist = lazy(async () => ({
  default: (await import('../waitlist/join-waitlist')).JoinWaitlist,
}));

const HomeEvents = lazy(async () => ({
  default: (await import('../../programmes/shared/home-events')).HomeEvents,
}));
const OpenPlaces = lazy(async () => ({
  default: (await import('../../programmes/shared/open-places')).OpenPlaces,
}));

const lengths = [60, 120, 240] as const;

function CurrentBooking({ booking, closing }: { booking: Booking; closing: number | null }) {
  const t = useTranslate();
  const times = useTimes();
  const actions = useBookingActions();
  const longer = Date.parse(booking.end) + 60 * MINUTE_MS;
  const until = new Date(longer).toISOString();
  const busyFrom = busyFromOf(actions.changing.error);
  const [desk, ...others] = booking.spaceIds;
  const mayExtend =
    booking.state === 'checked_in' && booking.can.change && closing !== null && longer <= closing;
  return (
    <div className={css.stack}>
      <BookingCard booking={booking} showPass>
        <ArrivalButtons booking={booking} self />
        {mayExtend ? (
          <Button
            look="primary"
            icon="plus"
            disabled={actions.busy}
            onPress={() => actions.move(booking, lengthened(booking, until))}
          >
            {t('booking.extend', { time: times.clock(longer) })}
          </Button>
        ) : null}
        {booking.can.checkOut ? (
          <Button icon="leave" disabled={actions.busy} onPress={() => actions.leave(booking)}>
            {t('booking.leave')}
          </Button>
        ) : null}
        {booking.can.cancel ? (
          <Button look="danger" icon="cross" disabled={actions.busy} onPress={() => actions.cancel(booking)}>
            {t('booking.cancel')}
          </Button>
        ) : null}
      </BookingCard>
      {actions.changing.isError ? <RefusalNotice error={actions.changing.error} /> : null}
      {busyFrom && desk && others.length === 0 ? (
        <SplitOffer
          spaceId={desk}
          slot={{ start: booking.start, end: until }}
          busyFrom={busyFrom}
          moving
          busy={actions.changing.isPending}
          onTake={({ legs }) => actions.move(booking, { legs })}
        />
      ) : null}
    </div>
  );
}

function BestDesk({ slot, hoursOf, children }: { slot: Slot; hoursOf: HoursOf; children: ReactNode }) {
  const t = useTranslate();
  const name = useName();
  const times = useTimes();
  const navigate = useNavigate();
  const { language } = useLanguage();
  const { centre, clock } = useCentre();
  const actions = useBookingActions();
  const now = useNow();
  const [minutes, setMinutes] = useState<number>(240);
  const features = useMemo(() => (readPreference('features') ?? '').split(',').filter(Boolean), []);
  const date = clock.dateOf(slot.start);
  // The shortest stretch is asked about: each free desk answers with the end of its own freedom.
  const asked = Math.min(slot.end, slot.start + centre.rules.deskMinimumMinutes * MINUTE_MS);
  const instant = (at: number) =>
    clock.instantAt(date, (at - Date.parse(clock.instantAt(date, 0))) / MINUTE_MS);
  const spaces = useQuery(spacesQuery(centre.id, 'desk'));
  const availability = useQuery(
    availabilityQuery({ centreId: centre.id, kind: 'desk', start: instant(slot.start), end: instant(asked) }),
  );

  if (availability.isError && !availability.data) {
    return <FailedNotice error={availability.error} onRetry={() => void availability.refetch()} />;
  }
  if (!availability.data || !spaces.data) return <Skeleton heights={[360]} />;

  const { deskMinimumMinutes, deskMaximumMinutes } = centre.rules;
  const ranked = rankDesks(
    spaces.data,
    availability.data.items,
    slot,
    {
      minutes: Math.min(minutes, deskMaximumMinutes),
      minimum: deskMinimumMinutes,
      features,
    },
    hoursOf,
  );
  const best = ranked[0];
  if (!best) {
    const refusal = availability.data.items.find((item) => item.refusal)?.refusal;
    const soonest = availability.data.items
      .filter((item) => item.busyUntil && !item.refusal)
      .map((item) => Date.parse(item.busyUntil!))
      .sort((a, b) => a - b)[0];
    return (
      <Notice
        title={refusal ? refusal.message : t('home.full.title')}
        text={
          soonest && soonest < slot.end
            ? t('home.full.text', { time: times.clock(soonest) })
            : t('home.full.later')
        }
      >
        <Button
          look="primary"
          icon="search"
          onPress={() =>
            void navigate({
              to: '/find',
              search:
                soonest && soonest < slot.end ? { from: times.clock(soonest) } : { date: addDays(date, 1) },
            })
          }
        >
          {t('home.otherTime')}
        </Button>
      </Notice>
    );
  }

  const area = centre.areas.find((found) => found.key === best.space.area);
  // By now another desk is the best one: waited for is the one that was lost.
  const lost = isProblem(actions.creating.error, 'slot_taken') ? actions.creating.variables?.booking : null;
  const traits = centre.features.filter((feature) => best.space.features.includes(feature.key));
  const soon = slot.start - now < 20 * MINUTE_MS;
  return (
    <div className={css.two}>
      <div className={css.stack}>
        <section className={css.hero} aria-labelledby="best-desk">
          <p className={css.lead}>
            <Icon name={soon ? 'check' : 'clock'} />
            {soon ? t('home.freeNow') : t('home.freeFrom', { time: times.clock(slot.start) })}
          </p>
          <div>
            <h2 className={css.code} id="best-desk">
              <span className="visually-hidden">{t('kind.desk')} </span>
              {best.space.code}
            </h2>
          </div>
          <p className={css.traits}>
            {area ? <span>{name(area.names)}</span> : null}
            {traits.map((trait) => (
              <span key={trait.key}>
                <Icon name={featureIcon(trait.key)} size={18} />
                {name(trait.names)}
              </span>
            ))}
          </p>
          <div className={css.lengths} role="group" aria-label={t('home.howLong')}>
            {lengths
              .filter((length) => length <= deskMaximumMinutes)
              .map((length) => (
                <button
                  key={length}
                  type="button"
                  aria-pressed={length === minutes}
                  onClick={() => setMinutes(length)}
                >
                  {formatLength(language, length)}
                </button>
              ))}
          </div>
          <Button
            look="sun"
            big
            wide
            busy={actions.creating.isPending}
            onPress={() =>
              actions.reserve({
                centreId: centre.id,
                spaceIds: [best.space.id],
                start: instant(slot.start),
                end: instant(best.end),
              })
            }
          >
            {t('book.at', { time: times.span({ start: slot.start, end: best.end }) })}
          </Button>
          <div className={css.edge}>
            <OrnamentBand />
          </div>
        </section>
        {actions.creating.isError ? (
          <RefusalNotice
            error={actions.creating.error}
            onAlternative={(offer) =>
              actions.reserve({
                centreId: centre.id,
                spaceIds: offer.spaceIds,
                start: offer.start,
                end: offer.end,
              })
            }
          />
        ) : null}
        {lost ? (
          <Suspense fallback={<Skeleton heights={[48]} />}>
            <p>
              <b>{spaces.data.find((space) => space.id === lost.spaceIds?.[0])?.code}</b> · {t('wait.title')}
            </p>
            <JoinWaitlist
              body={{ centreId: centre.id, kind: 'desk', start: lost.start, end: lost.end }}
              spaceId={lost.spaceIds?.[0]}
            />
          </Suspense>
        ) : null}
      </div>
      <div className={css.stack}>
        <section className={css.more} aria-label={t('home.others')}>
          <h2>{t('home.others')}</h2>
          <div className={css.others}>
            {ranked.slice(1, 4).map((other) => (
              <Link
                key={other.space.id}
                className={css.other}
                to="/find"
                search={{ desk: other.space.code, from: times.clock(slot.start), to: times.clock(other.end) }}
              >
                <b>{other.space.code}</b>
                <span>{t('desk.free', { time: times.span({ start: slot.start, end: other.end }) })}</span>
              </Link>
            ))}
            <Link className={css.other} to="/find" search={{ view: 'map' }}>
              <Icon name="map" />
              <span>{t('home.onMap')}</span>
            </Link>
          </div>
        </section>
        {children}
      </div>
    </div>
  );
}

export function HomePage() {
  const t = useTranslate();
  const name = useName();
  const { language } = useLanguage();
  const { centre, clock } = useCentre();
  const me = useMe();
  const now = useNow();
  const navigate = useNavigate();
  const upcoming = useQuery(myBookingsQuery('upcoming'));
  const today = clock.dateOf(now);
  const { open = [], hoursOf, hasAlways } = useOpenHours(today);
  const slot = restOfDay(now, open, centre.rules, hasAlways);
  const mine = (upcoming.data?.items ?? []).filter(
    (booking) =>
      Date.parse(booking.end) > now && (booking.state === 'confirmed' || booking.state === 'checked_in'),
  );
  const todays = mine.filter((booking) => clock.dateOf(booking.start) <= today);
  const later = mine.filter((booking) => clock.dateOf(booking.start) > today);
  const lastClose = open.at(-1);
  const closing = hasAlways ? Infinity : lastClose ? Date.parse(lastClose.end) : null;

  const next =
    later.length > 0 ? (
      <>
        <h2>{t('home.next')}</h2>
        {later.slice(0, 2).map((booking) => (
          <BookingCard key={booking.id} booking={booking} />
        ))}
      </>
    ) : null;

  const content =
    todays.length > 0 ? (
      <div className={css.two}>
        <div className={css.stack}>
          {todays.map((booking) => (
            <CurrentBooking key={booking.id} booking={booking} closing={closing} />
          ))}
        </div>
        <div className={css.stack}>
          {next}
          <Button icon="search" wide onPress={() => void navigate({ to: '/find' })}>
            {t('home.findAnother')}
          </Button>
        </div>
      </div>
    ) : slot ? (
      <BestDesk slot={slot} hoursOf={hoursOf}>
        {next}
      </BestDesk>
    ) : (
      <div className={css.stack}>
        <Notice
          title={
            centre.today.holiday
              ? t('home.holiday', { name: name(centre.today.holiday) })
              : t(open.length > 0 ? 'home.over.title' : 'home.closed.title')
          }
          text={t('home.closed.text')}
        >
          <Button
            look="primary"
            icon="search"
            onPress={() => void navigate({ to: '/find', search: { date: addDays(today, 1) } })}
          >
            {t('home.tomorrow')}
          </Button>
        </Notice>
        {next}
      </div>
    );

  return (
    <div className={css.page}>
      <div className={css.greet}>
        <p>{formatDay(language, today, 'long')}</p>
        <h1>{me ? t('home.hello', { name: me.displayName }) : t('app.name')}</h1>
      </div>
      <OpenOffers />
      <Suspense fallback={null}>
        <OpenPlaces />
      </Suspense>
      {upcoming.isPending ? (
        <Skeleton heights={[320]} />
      ) : upcoming.isError && !upcoming.data ? (
        <FailedNotice error={upcoming.error} onRetry={() => void upcoming.refetch()} />
      ) : (
        content
      )}
      <Suspense fallback={null}>
        <HomeEvents />
      </Suspense>
    </div>
  );
}
