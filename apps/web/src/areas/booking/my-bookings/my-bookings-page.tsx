import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { myBookingsQuery } from '../shared/queries';
import { myWaitlistQuery } from '../queries';

import { useCentre } from '../../../app/centre/centre-provider';
import { useTranslate } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { Skeleton, FailedNotice, Notice } from '../../../ui/notice';
import { Segments } from '../../../ui/segments';
import { MyEvents } from '../../programmes/shared/my-events';
import { OpenOffers } from '../waitlist/open-offers';
import { WaitingList } from '../waitlist/waiting-list';
import { useBookingActions } from '../shared/reserve/booking-actions';
import { ArrivalButtons } from '../shared/check-in/arrival-buttons';
import { BookingCard } from '../shared/booking-card/booking-card';
import { HoldButtons } from '../shared/hold-buttons';
import { MovePanel } from '../shared/move/move-panel';
import css from './my-bookings.module.css';

export function MyBookingsPage() {
  const t = useTranslate();
  const { centre } = useCentre();
  const search = useSearch({ from: '/signed-in/my-bookings' });
  const navigate = useNavigate({ from: '/my-bookings' });
  const scope = search.scope ?? 'upcoming';
  const bookings = useQuery(myBookingsQuery(scope));
  const actions = useBookingActions();
  const waitlist = useQuery(myWaitlistQuery).data;
  const offered = new Set(waitlist?.map((entry) => entry.offer?.id));
  // An offer is a hold, too, and has a card of its own; until it is known which are offers, none is shown as a hold.
  const items = (bookings.data?.items ?? []).filter(
    (booking) => booking.state !== 'held' || (waitlist !== undefined && !offered.has(booking.id)),
  );
  const unfold = (id: string | undefined) =>
    void navigate({ search: (current) => ({ ...current, open: id }), replace: true, resetScroll: false });

  return (
    <div className={css.page}>
      <div className={css.head}>
        <h1>{t('nav.mine')}</h1>
        <Segments
          label={t('nav.mine')}
          value={scope}
          onChange={(next) =>
            void navigate({ search: next === 'past' ? { scope: 'past' } : {}, replace: true })
          }
          choices={[
            { value: 'upcoming', text: t('mine.upcoming') },
            { value: 'past', text: t('mine.past') },
          ]}
        />
      </div>
      {scope === 'upcoming' ? <OpenOffers /> : null}
      {bookings.isPending ? (
        <Skeleton heights={[150, 150, 150]} />
      ) : bookings.isError && !bookings.data ? (
        <FailedNotice error={bookings.error} onRetry={() => void bookings.refetch()} />
      ) : items.length === 0 ? (
        <Notice
          title={t(scope === 'past' ? 'mine.empty.past' : 'mine.empty.upcoming')}
          {...(scope === 'past' ? {} : { text: t('mine.empty.text') })}
        >
          <Button look="primary" icon="search" onPress={() => void navigate({ to: '/find' })}>
            {t('nav.find')}
          </Button>
        </Notice>
      ) : (
        <ul className={css.list}>
          {items.map((booking, index) => (
            <li key={booking.id} className={css.item}>
              <BookingCard booking={booking} showPass={scope === 'upcoming' && index === 0}>
                {booking.can.change ? (
                  <Button
                    icon="move"
                    pressed={search.open === booking.id}
                    onPress={() => unfold(search.open === booking.id ? undefined : booking.id)}
                  >
                    {t('booking.move')}
                  </Button>
                ) : null}
                <ArrivalButtons booking={booking} />
                {booking.state === 'held' ? <HoldButtons booking={booking} /> : null}
                {booking.can.checkOut ? (
                  <Button icon="leave" disabled={actions.busy} onPress={() => actions.leave(booking)}>
                    {t('booking.leave')}
                  </Button>
                ) : null}
                {booking.can.cancel && booking.state !== 'held' ? (
                  <Button
                    look="danger"
                    icon="cross"
                    disabled={actions.busy}
                    onPress={() => actions.cancel(booking)}
                  >
                    {t('booking.cancel')}
                  </Button>
                ) : null}
              </BookingCard>
              {search.open === booking.id && booking.can.change ? (
                <MovePanel
                  booking={booking}
                  days={
                    (booking.kind === 'room'
                      ? centre.rules.organiserAdvanceDays
                      : centre.rules.memberAdvanceDays) + 1
                  }
                  onDone={() => unfold(undefined)}
                />
              ) : null}
            </li>
          ))}
        </ul>
      )}
      {scope === 'upcoming' ? <WaitingList /> : null}
      {scope === 'upcoming' ? <MyEvents /> : null}
    </div>
  );
}
