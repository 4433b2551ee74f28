import { useCentre } from '../../../app/centre/centre-provider';
import { Countdown } from '../../../app/centre/countdown';
import { useTimes } from '../../../app/centre/times';
import { useTranslate } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { Icon } from '../../../ui/icon';
import { RefusalNotice } from '../../../ui/refusal-notice';
import { BookingCard } from '../../booking/shared/booking-card/booking-card';
import { useSayOnMyWay } from '../../booking/shared/queries';
import { ReleaseButton } from './release-button';
import type { VisitProps } from './visit-props';
import css from './visit.module.css';

/** The person is expected: the time that is left, «on my way», and giving the space up. */
export function ExpectedVisit({ booking, linkToken }: VisitProps) {
  const t = useTranslate();
  const times = useTimes();
  const { onMyWayMinutes } = useCentre().centre.rules;
  const sayOnMyWay = useSayOnMyWay();
  const releaseAt = booking.checkIn?.releaseAt ?? booking.start;
  const mayAsk = booking.can.onMyWay && onMyWayMinutes > 0;
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
      {sayOnMyWay.isError ? <RefusalNotice error={sayOnMyWay.error} /> : null}
      {mayAsk ? (
        <Button
          variant="primary"
          big
          wide
          icon="clock"
          busy={sayOnMyWay.isPending}
          onPress={() => sayOnMyWay.mutate({ id: booking.id, linkToken })}
        >
          {t('visit.onMyWay', { minutes: onMyWayMinutes })}
        </Button>
      ) : null}
      <ReleaseButton booking={booking} linkToken={linkToken} />
    </>
  );
}
