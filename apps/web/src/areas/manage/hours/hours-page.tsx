import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { calendarQuery } from '../queries';
import { useMe } from '../../../api/session';
import { isManager } from '../../../api/roles';

import { useCentre, useToday } from '../../../app/centre/centre-provider';
import { ManageTabs } from '../../../app/navigation/manage-tabs';

import type { HoursSearch } from '../search-params';
import { useLanguage, useTranslate } from '../../../intl/language';
import { addMonths } from '../../../intl/calendar-date';
import { formatMonth } from '../../../intl/day-format';
import { Button } from '../../../ui/button';
import { Icon } from '../../../ui/icon';
import { Skeleton, FailedNotice, Notice } from '../../../ui/notice';
import { Segments } from '../../../ui/segments';
import css from './calendar.module.css';
import { dayFaces, type DayLook } from './day-faces';
import { DayPanel } from './day-panel';
import { WeekEditor } from './week-editor';
import { YearCalendar } from './year-calendar';

const legend: readonly DayLook[] = ['closed', 'holiday', 'day_off_moved', 'working_day_moved', 'special'];

/** When the centre is open: week by week, and the days that differ. */
export function HoursPage() {
  const t = useTranslate();
  const navigate = useNavigate();
  const today = useToday();
  const { language } = useLanguage();
  const { centre } = useCentre();
  const manager = isManager(useMe());
  const search = useSearch({ from: '/signed-in/hours' });
  const month = search.month ?? search.day?.slice(0, 7) ?? today.slice(0, 7);
  const year = Number(month.slice(0, 4));
  const calendar = useQuery({ ...calendarQuery(centre.id, year), enabled: manager });
  if (!manager) return <Notice heading title={t('rules.forbidden')} />;
  const go = (next: HoursSearch) => void navigate({ to: '/hours', search: next, replace: true });
  const show = (next: string, day?: string) => go({ view: 'calendar', month: next, ...(day ? { day } : {}) });
  const chosen = calendar.data?.days.find((day) => day.date === search.day);

  return (
    <div className={css.page}>
      <ManageTabs />
      <h1>{t('nav.hours')}</h1>
      <div className={css.views}>
        <Segments
          label={t('find.view')}
          wide
          value={search.view ?? 'week'}
          onChange={(view) => (view === 'calendar' ? show(month) : go({}))}
          choices={[
            { value: 'week', text: t('hours.week'), icon: 'list' },
            { value: 'calendar', text: t('hours.calendar'), icon: 'rooms' },
          ]}
        />
      </div>
      {calendar.isError && !calendar.data ? (
        <FailedNotice error={calendar.error} onRetry={() => void calendar.refetch()} />
      ) : !calendar.data ? (
        <Skeleton heights={[72, 72, 72, 72]} />
      ) : search.view === 'calendar' ? (
        <>
          <div className={css.bar}>
            <div className={css.months}>
              <Button icon="left" label={t('hours.monthBefore')} onPress={() => show(addMonths(month, -1))}>
                <span className="visually-hidden">{t('hours.monthBefore')}</span>
              </Button>
              <p className={css.shown}>
                {formatMonth(language, month)} {year}
              </p>
              <Button icon="right" label={t('hours.monthAfter')} onPress={() => show(addMonths(month, 1))}>
                <span className="visually-hidden">{t('hours.monthAfter')}</span>
              </Button>
            </div>
            <div className={css.years}>
              <Button icon="left" onPress={() => show(addMonths(month, -12))}>
                {year - 1}
              </Button>
              <p className={css.shown}>{year}</p>
              <Button icon="right" onPress={() => show(addMonths(month, 12))}>
                {year + 1}
              </Button>
            </div>
            <ul className={css.legend}>
              {legend.map((look) => {
                const { icon, text } = dayFaces[look];
                return (
                  <li key={look}>
                    <span className={`${css.swatch} ${css[look]}`}>
                      {icon ? <Icon name={icon} size={14} /> : null}
                    </span>
                    {t(text)}
                  </li>
                );
              })}
            </ul>
          </div>
          <div className={css.columns}>
            <YearCalendar
              days={calendar.data.days}
              month={month}
              chosen={search.day ?? null}
              onChoose={(date) => show(date.slice(0, 7), date)}
            />
            <div className={css.side}>
              {chosen ? (
                <DayPanel
                  key={chosen.date}
                  day={chosen}
                  calendar={calendar.data}
                  onClose={() => show(month)}
                />
              ) : (
                <p className={css.hint}>{t('hours.chooseDay')}</p>
              )}
            </div>
          </div>
        </>
      ) : (
        <WeekEditor calendar={calendar.data} />
      )}
    </div>
  );
}
