import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { SeriesDetail } from '../../../api/types';
import { useCentre, useNow } from '../../../app/centre/centre-provider';
import { useSpaceNames } from '../../../app/centre/space-names';
import { useTranslate } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { Icon } from '../../../ui/icon';
import { StateTag } from '../../../ui/state-tag';
import { WhenLoaded } from '../../../ui/when-loaded';
import { seriesQuery } from '../queries';
import type { SeriesSearch } from '../search-params';
import { useRecurrenceText } from './recurrence-text';
import { SeriesCancelPanel } from './series-cancel-panel';
import { SeriesChangePanel } from './series-change-panel';
import { SeriesDayDetail } from './series-day-detail';
import { SeriesDayRow } from './series-day-row';
import { isAhead, seriesDays, type SeriesDay } from './series-days';
import days from './series-days.module.css';
import css from './series-page.module.css';

/** The address of the page: which date is open, and what is done. */
function useSeriesSearch() {
  const search = useSearch({ from: '/signed-in/series/$seriesId' });
  const navigate = useNavigate({ from: '/series/$seriesId' });
  const set = (next: SeriesSearch) => void navigate({ search: next, replace: true, resetScroll: false });
  return { search, set };
}

/** One series of the reader: every date, and what can be done with one of them, the later ones, or all. */
export function SeriesPage() {
  const t = useTranslate();
  const { seriesId } = useParams({ from: '/signed-in/series/$seriesId' });
  const series = useQuery(seriesQuery(seriesId));
  return (
    <WhenLoaded query={series} skeleton={[64, 56, 56, 56, 56]}>
      {(data) => (
        <div className={css.page}>
          <Link className={css.back} to="/my-bookings">
            <Icon name="left" />
            {t('mine.title')}
          </Link>
          <SeriesHeading series={data} />
          <Series series={data} />
        </div>
      )}
    </WhenLoaded>
  );
}

function SeriesHeading({ series }: { series: SeriesDetail }) {
  const t = useTranslate();
  const names = useSpaceNames();
  const recurrenceText = useRecurrenceText();
  const hasEnded = series.state === 'ended';
  return (
    <>
      <div className={css.head}>
        <h1>{series.title ?? t('series.unnamed')}</h1>
        <StateTag
          tone={hasEnded ? 'taken' : 'mine'}
          icon={hasEnded ? 'cross' : 'repeat'}
          text={t(hasEnded ? 'series.ended' : 'series.title')}
        />
      </div>
      <p className={css.rule}>
        {[names.label(series.spaceIds), recurrenceText(series.rule)].filter(Boolean).join(' · ')}
      </p>
    </>
  );
}

function Series({ series }: { series: SeriesDetail }) {
  const t = useTranslate();
  const now = useNow();
  const { clock } = useCentre();
  const { search, set } = useSeriesSearch();
  const all = seriesDays(series, clock.dateOf, now);
  const coming = all.filter((day) => !day.isPast);
  const ahead = coming.filter((day) => isAhead(day, now));
  const chosen = ahead.find((day) => day.date === search.date) ?? ahead[0];
  return (
    <>
      {ahead.length > 0 ? <WholeSeriesButtons search={search} onSearch={set} /> : null}
      {chosen ? (
        <OpenPanel series={series} day={chosen} action={search.action} onDone={() => set({})} />
      ) : null}
      {coming.length > 0 ? (
        <ul className={days.days} aria-label={t('series.dates')}>
          {coming.map((day) => (
            <ComingDay key={day.date} series={series} day={day} search={search} onSearch={set} />
          ))}
        </ul>
      ) : (
        <p className={css.rule}>{t('series.noneAhead')}</p>
      )}
      <PastDays series={series} days={all.filter((day) => day.isPast)} />
    </>
  );
}

interface SearchProps {
  search: SeriesSearch;
  onSearch: (search: SeriesSearch) => void;
}

/** Changing or cancelling everything that is ahead. */
function WholeSeriesButtons({ search, onSearch }: SearchProps) {
  const t = useTranslate();
  const isOpen = (action: SeriesSearch['action']) => search.action === action && search.date === undefined;
  const toggle = (action: 'change' | 'cancel') => onSearch(isOpen(action) ? {} : { action });
  return (
    <div className={css.actions}>
      <Button icon="move" pressed={isOpen('change')} onPress={() => toggle('change')}>
        {t('series.changeAll')}
      </Button>
      <Button variant="danger" icon="cross" pressed={isOpen('cancel')} onPress={() => toggle('cancel')}>
        {t('series.cancelAll')}
      </Button>
    </div>
  );
}

interface OpenPanelProps {
  series: SeriesDetail;
  /** The date from which on it is done. */
  day: SeriesDay;
  action: SeriesSearch['action'];
  onDone: () => void;
}

function OpenPanel({ series, day, action, onDone }: OpenPanelProps) {
  if (action === 'change' && day.booking)
    return (
      <SeriesChangePanel
        key={day.date}
        series={series}
        from={day.date}
        booking={day.booking}
        onDone={onDone}
      />
    );
  if (action !== 'cancel') return null;
  return <SeriesCancelPanel key={day.date} seriesId={series.id} from={day.date} onDone={onDone} />;
}

function ComingDay({
  series,
  day,
  search,
  onSearch,
}: SearchProps & { series: SeriesDetail; day: SeriesDay }) {
  const canChange = isAhead(day, useNow());
  const isOpen = canChange && search.date === day.date;
  return (
    <SeriesDayRow
      day={day}
      spaceIds={series.spaceIds}
      isOpen={isOpen}
      onOpen={canChange ? () => onSearch(isOpen ? {} : { date: day.date }) : undefined}
    >
      {isOpen && day.booking ? (
        <SeriesDayDetail date={day.date} booking={day.booking} action={search.action} onSearch={onSearch} />
      ) : null}
    </SeriesDayRow>
  );
}

function PastDays({ series, days: past }: { series: SeriesDetail; days: readonly SeriesDay[] }) {
  const t = useTranslate();
  if (past.length === 0) return null;
  return (
    <details className={css.past}>
      <summary>{t('series.past', { count: past.length })}</summary>
      <ul className={days.days}>
        {past.map((day) => (
          <SeriesDayRow key={day.date} day={day} spaceIds={series.spaceIds} />
        ))}
      </ul>
    </details>
  );
}
