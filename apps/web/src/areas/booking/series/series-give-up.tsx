import { useQuery } from '@tanstack/react-query';
import { afterMutation } from '../../../api/after-mutation';
import { seriesCancellationQuery, useCancelSeries } from '../queries';

import { useLanguage, useTranslate } from '../../../intl/language';
import { formatDay } from '../../../intl/day-format';
import { Button } from '../../../ui/button';
import { Skeleton, RefusalNotice } from '../../../ui/notice';
import { BookingStateTag } from '../../../ui/state-tag';
import { useToast } from '../../../ui/toast';
import { useCentre } from '../../../app/centre/centre-provider';
import { useTimes } from '../../../app/centre/times';
import css from './series-page.module.css';

interface SeriesGiveUpProps {
  seriesId: string;
  from: string;
  onDone: () => void;
}

/** Several dates at once cannot be taken back, so they are all shown before. */
export function SeriesGiveUp({ seriesId, from, onDone }: SeriesGiveUpProps) {
  const t = useTranslate();
  const toast = useToast();
  const times = useTimes();
  const { clock } = useCentre();
  const { language } = useLanguage();
  const preview = useQuery(seriesCancellationQuery(seriesId, from));
  const cancel = useCancelSeries();
  const bookings = preview.data ?? [];
  return (
    <section className={css.panel} aria-labelledby="series-cancel">
      <h2 id="series-cancel">{t('series.cancelFrom', { day: formatDay(language, from, 'day') })}</h2>
      {preview.isError ? (
        <RefusalNotice error={preview.error} />
      ) : preview.isPending ? (
        <Skeleton heights={[48, 48, 48]} />
      ) : (
        <ul className={css.days} aria-label={t('series.dates')}>
          {bookings.map((booking) => (
            <li key={booking.id} className={css.day}>
              <div className={css.line}>
                <b>{formatDay(language, clock.dateOf(booking.start), 'short')}</b>
                <span className={css.when}>{times.span(booking)}</span>
                <span className={css.tags}>
                  <BookingStateTag state={booking.state} />
                </span>
              </div>
            </li>
          ))}
        </ul>
      )}
      {cancel.isError ? <RefusalNotice error={cancel.error} /> : null}
      <div className={css.actions}>
        <Button
          look="primary"
          icon="cross"
          busy={cancel.isPending}
          disabled={bookings.length === 0}
          onPress={() =>
            afterMutation(cancel.mutateAsync({ id: seriesId, from }), ({ items }) => {
              toast({ text: t('series.cancelled', { count: items.length }), about: seriesId });
              onDone();
            })
          }
        >
          {t('series.cancelSave', { count: bookings.length })}
        </Button>
        <Button look="plain" onPress={onDone}>
          {t('action.close')}
        </Button>
      </div>
    </section>
  );
}
