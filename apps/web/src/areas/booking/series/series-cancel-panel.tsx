import { useQuery } from '@tanstack/react-query';
import { afterMutation } from '../../../api/after-mutation';
import type { Booking } from '../../../api/types';
import { useCentre } from '../../../app/centre/centre-provider';
import { useTimes } from '../../../app/centre/times';
import { formatDay } from '../../../intl/day-format';
import { useLanguage, useTranslate } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { RefusalNotice } from '../../../ui/refusal-notice';
import { Skeleton } from '../../../ui/skeleton';
import { BookingStateTag } from '../../../ui/state-tag';
import { useToast } from '../../../ui/toast';
import { seriesCancellationQuery, useCancelSeries } from '../queries';
import days from './series-days.module.css';
import css from './series-panel.module.css';

interface SeriesCancelPanelProps {
  seriesId: string;
  /** This date and all later ones. */
  from: string;
  onDone: () => void;
}

/** Cancels the dates of a series from one on. That cannot be undone, so they are all shown before. */
export function SeriesCancelPanel({ seriesId, from, onDone }: SeriesCancelPanelProps) {
  const t = useTranslate();
  const toast = useToast();
  const { language } = useLanguage();
  const preview = useQuery(seriesCancellationQuery(seriesId, from));
  const cancel = useCancelSeries();
  const count = preview.data?.length ?? 0;
  const cancelAll = () =>
    afterMutation(cancel.mutateAsync({ id: seriesId, from }), ({ items }) => {
      toast({ text: t('series.cancelled', { count: items.length }), about: seriesId });
      onDone();
    });
  return (
    <section className={css.panel} aria-labelledby="series-cancel">
      <h2 id="series-cancel">{t('series.cancelFrom', { day: formatDay(language, from, 'day') })}</h2>
      {preview.isError ? <RefusalNotice error={preview.error} /> : null}
      {preview.isPending ? <Skeleton heights={[48, 48, 48]} /> : null}
      {preview.data && !preview.isError ? <CancelledDates bookings={preview.data} /> : null}
      {cancel.isError ? <RefusalNotice error={cancel.error} /> : null}
      <div className={css.actions}>
        <Button
          variant="primary"
          icon="cross"
          busy={cancel.isPending}
          disabled={count === 0}
          onPress={cancelAll}
        >
          {t('series.cancelSave', { count })}
        </Button>
        <Button variant="plain" onPress={onDone}>
          {t('action.close')}
        </Button>
      </div>
    </section>
  );
}

function CancelledDates({ bookings }: { bookings: readonly Booking[] }) {
  const t = useTranslate();
  const times = useTimes();
  const { clock } = useCentre();
  const { language } = useLanguage();
  return (
    <ul className={days.days} aria-label={t('series.dates')}>
      {bookings.map((booking) => (
        <li key={booking.id} className={days.day}>
          <div className={days.line}>
            <b>{formatDay(language, clock.dateOf(booking.start), 'short')}</b>
            <span className={days.when}>{times.span(booking)}</span>
            <span className={days.tags}>
              <BookingStateTag state={booking.state} />
            </span>
          </div>
        </li>
      ))}
    </ul>
  );
}
