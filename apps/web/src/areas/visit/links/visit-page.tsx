import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { isClientProblem } from '../../../api/client';
import { useReleaseVisit, useRestoreVisit, visitQuery } from '../queries';
import { useSayOnMyWay } from '../../booking/shared/queries';
import type { Booking } from '../../../api/types';

import { useNow, useCentre } from '../../../app/centre/centre-provider';
import { useTranslate } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { Icon } from '../../../ui/icon';
import { Skeleton, FailedNotice, Notice, RefusalNotice } from '../../../ui/notice';
import { isAwaited } from '../../booking/shared/check-in/own-visit';
import { BookingCard } from '../../booking/shared/booking-card/booking-card';
import { Countdown, useIsOver } from '../../../app/centre/countdown';
import { useTimes } from '../../../app/centre/times';
import css from '../../../app/mail-link/mail-link.module.css';
import { useLinkToken } from '../../../app/mail-link/use-link-token';
import { WrongLink } from '../../../app/mail-link/wrong-link';

/** The page behind the link of the warning: «on my way», or the place goes to somebody who waits. */
export function VisitPage() {
  const { bookingId } = useParams({ from: '/visit/$bookingId' });
  const linkToken = useLinkToken();
  const visit = useQuery(visitQuery(bookingId, linkToken));
  if (visit.isPending) return <Skeleton heights={[320]} />;
  if (!visit.data)
    return isClientProblem(visit.error) ? (
      <WrongLink />
    ) : (
      <FailedNotice error={visit.error} onRetry={() => void visit.refetch()} />
    );
  return (
    <div className={css.page}>
      <Visit booking={visit.data} linkToken={linkToken} />
    </div>
  );
}

function Visit({ booking, linkToken }: { booking: Booking; linkToken: string | undefined }) {
  const t = useTranslate();
  const times = useTimes();
  const now = useNow();
  const navigate = useNavigate();
  const { state, checkIn } = booking;
  if (state === 'confirmed' && isAwaited(booking, now))
    return <Awaited booking={booking} linkToken={linkToken} />;
  if (state === 'confirmed' && checkIn)
    return (
      <>
        <h1>{t('visit.early')}</h1>
        <p>{t('visit.earlyText', { time: times.clock(checkIn.opensAt) })}</p>
        <BookingCard booking={booking}>
          <Release booking={booking} linkToken={linkToken} />
        </BookingCard>
      </>
    );
  if (state === 'cancelled') return <Released booking={booking} linkToken={linkToken} />;
  const [title, text] =
    state === 'checked_in'
      ? [t('visit.here'), t('visit.hereText')]
      : state === 'no_show'
        ? [t('visit.noShow'), t('visit.noShowText')]
        : state === 'requested'
          ? [t('booking.state.requested'), t('booking.waiting')]
          : [t('visit.over'), t('visit.overText')];
  return (
    <>
      <Notice heading title={title} text={text}>
        {state === 'no_show' ? (
          <Button look="primary" icon="person" onPress={() => void navigate({ to: '/profile' })}>
            {t('nav.profile')}
          </Button>
        ) : null}
        {state === 'checked_in' ? null : (
          <Button icon="search" onPress={() => void navigate({ to: '/find' })}>
            {t('visit.findAnother')}
          </Button>
        )}
      </Notice>
      <BookingCard booking={booking} />
    </>
  );
}

function Awaited({ booking, linkToken }: { booking: Booking; linkToken: string | undefined }) {
  const t = useTranslate();
  const times = useTimes();
  const { centre } = useCentre();
  const coming = useSayOnMyWay();
  const releaseAt = booking.checkIn?.releaseAt ?? booking.start;
  const mayAsk = booking.can.onMyWay && centre.rules.onMyWayMinutes > 0;
  return (
    <>
      <div className={css.head}>
        <h1>{t('visit.title')}</h1>
        <span className={css.clock}>
          <Icon name="clock" size={18} />
          <Countdown until={releaseAt} />
        </span>
      </div>
      <p>{t(booking.can.onMyWay ? 'visit.lead' : 'visit.saidOnMyWay', { time: times.clock(releaseAt) })}</p>
      <BookingCard booking={booking} />
      {coming.isError ? <RefusalNotice error={coming.error} /> : null}
      {mayAsk ? (
        <Button
          look="primary"
          big
          wide
          icon="clock"
          busy={coming.isPending}
          onPress={() => coming.mutate({ id: booking.id, linkToken })}
        >
          {t('visit.onMyWay', { minutes: centre.rules.onMyWayMinutes })}
        </Button>
      ) : null}
      <Release booking={booking} linkToken={linkToken} />
    </>
  );
}

function Release({ booking, linkToken }: { booking: Booking; linkToken: string | undefined }) {
  const t = useTranslate();
  const release = useReleaseVisit();
  return (
    <>
      {release.isError ? <RefusalNotice error={release.error} /> : null}
      <Button
        icon="leave"
        wide
        busy={release.isPending}
        onPress={() => release.mutate({ id: booking.id, version: booking.version, linkToken })}
      >
        {t('visit.release')}
      </Button>
    </>
  );
}

/** The release is taken back on the same page, while the time to undo runs. */
function Released({ booking, linkToken }: { booking: Booking; linkToken: string | undefined }) {
  const t = useTranslate();
  const navigate = useNavigate();
  const restore = useRestoreVisit();
  const isLate = useIsOver(booking.undoUntil);
  return (
    <>
      <Notice heading title={t('visit.released')} text={t('visit.releasedText')}>
        {booking.undoUntil && !isLate ? (
          <Button
            look="sun"
            big
            icon="undo"
            busy={restore.isPending}
            onPress={() => restore.mutate({ id: booking.id, version: booking.version, linkToken })}
          >
            {t('action.undo')} · <Countdown until={booking.undoUntil} />
          </Button>
        ) : (
          <Button look="primary" icon="search" onPress={() => void navigate({ to: '/find' })}>
            {t('visit.findAnother')}
          </Button>
        )}
      </Notice>
      {restore.isError ? <RefusalNotice error={restore.error} /> : null}
      <BookingCard booking={booking} />
    </>
  );
}
