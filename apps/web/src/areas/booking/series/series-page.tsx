import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { seriesQuery } from '../queries';
import { useNow, useCentre } from '../../../app/centre/centre-provider';
import type { SeriesSearch } from '../search-params';
import { useTranslate } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { Icon } from '../../../ui/icon';
import { Skeleton, FailedNotice } from '../../../ui/notice';
import { StateTag } from '../../../ui/state-tag';
import { MovePanel } from '../shared/move/move-panel';
import { useBookingActions } from '../shared/reserve/booking-actions';
import { useSpaceNames } from '../../../app/centre/space-names';
import { useRecurrenceText } from './recurrence-text';
import { SeriesChangePanel } from './series-change-panel';
import { SeriesDayRow } from './series-day-row';
import { isAhead, seriesDays } from './series-days';
import { SeriesGiveUp } from './series-give-up';
import css from './series-page.module.css';

/** One series for its owner: every date with its state, and what can be done with one, the later ones, or all. */
export function SeriesPage() {
  const t = useTranslate();
  const now = useNow();
  const names = useSpaceNames();
  const recurrenceText = useRecurrenceText();
  const { centre, clock } = useCentre();
  const { seriesId } = useParams({ from: '/signed-in/series/$seriesId' });
  const search = useSearch({ from: '/signed-in/series/$seriesId' });
  const navigate = useNavigate({ from: '/series/$seriesId' });
  const series = useQuery(seriesQuery(seriesId));
  const actions = useBookingActions();
  const set = (next: SeriesSearch) => void navigate({ search: next, replace: true, resetScroll: false });

  if (series.isError && !series.data)
    return <FailedNotice error={series.error} onRetry={() => void series.refetch()} />;
  if (!series.data) return <Skeleton heights={[64, 56, 56, 56, 56]} />;

  const days = seriesDays(series.data, clock.dateOf, now);
  const past = days.filter((day) => day.isPast);
  const coming = days.filter((day) => !day.isPast);
  const ahead = coming.filter((day) => isAhead(day, now));
  const first = ahead[0];
  const chosen = ahead.find((day) => day.date === search.date) ?? first;
  const ended = series.data.state === 'ended';

  return (
    <div className={css.page}>
      <Link className={css.back} to="/my-bookings">
        <Icon name="left" />
        {t('nav.mine')}
      </Link>
      <div className={css.head}>
        <h1>{series.data.title ?? t('series.title')}</h1>
        <StateTag
          tone={ended ? 'taken' : 'mine'}
          icon={ended ? 'cross' : 'repeat'}
          text={t(ended ? 'series.ended' : 'series.title')}
        />
      </div>
      <p className={css.rule}>
        {[names.label(series.data.spaceIds), recurrenceText(series.data.rule)].filter(Boolean).join(' · ')}
      </p>
      {first ? (
        <div className={css.actions}>
          <Button
            icon="move"
            pressed={search.action === 'change' && search.date === undefined}
            onPress={() => set(search.action === 'change' && !search.date ? {} : { action: 'change' })}
          >
            {t('series.changeAll')}
          </Button>
          <Button
            look="danger"
            icon="cross"
            pressed={search.action === 'cancel' && search.date === undefined}
            onPress={() => set(search.action === 'cancel' && !search.date ? {} : { action: 'cancel' })}
          >
            {t('series.cancelAll')}
          </Button>
        </div>
      ) : null}
      {chosen?.booking && first && search.action === 'change' ? (
        <SeriesChangePanel
          key={chosen.date}
          series={series.data}
          from={chosen.date}
          like={chosen.booking}
          onDone={() => set({})}
        />
      ) : null}
      {chosen && search.action === 'cancel' ? (
        <SeriesGiveUp key={chosen.date} seriesId={seriesId} from={chosen.date} onDone={() => set({})} />
      ) : null}
      {coming.length > 0 ? (
        <ul className={css.days} aria-label={t('series.dates')}>
          {coming.map((day) => {
            const isOpen = search.date === day.date && isAhead(day, now);
            const { booking } = day;
            return (
              <SeriesDayRow
                key={day.date}
                day={day}
                spaceIds={series.data.spaceIds}
                {...(isAhead(day, now)
                  ? { open: isOpen, onOpen: () => set(isOpen ? {} : { date: day.date }) }
                  : {})}
              >
                {isOpen && booking ? (
                  <>
                    <div className={css.actions}>
                      <Button
                        icon="move"
                        pressed={search.action === 'move'}
                        onPress={() => set({ date: day.date, action: 'move' })}
                      >
                        {t('series.moveThis')}
                      </Button>
                      <Button icon="move" onPress={() => set({ date: day.date, action: 'change' })}>
                        {t('series.changeLater')}
                      </Button>
                      <Button
                        look="danger"
                        icon="cross"
                        disabled={actions.busy}
                        onPress={() => actions.cancel(booking)}
                      >
                        {t('series.cancelThis')}
                      </Button>
                      <Button
                        look="danger"
                        icon="cross"
                        onPress={() => set({ date: day.date, action: 'cancel' })}
                      >
                        {t('series.cancelLater')}
                      </Button>
                    </div>
                    {search.action === 'move' ? (
                      <MovePanel
                        key={booking.version}
                        booking={booking}
                        days={centre.rules.organiserAdvanceDays + 1}
                        onDone={() => set({})}
                      />
                    ) : null}
                  </>
                ) : null}
              </SeriesDayRow>
            );
          })}
        </ul>
      ) : (
        <p className={css.rule}>{t('series.noneAhead')}</p>
      )}
      {past.length > 0 ? (
        <details className={css.past}>
          <summary>{t('series.past', { count: past.length })}</summary>
          <ul className={css.days}>
            {past.map((day) => (
              <SeriesDayRow key={day.date} day={day} spaceIds={series.data.spaceIds} />
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  );
}
