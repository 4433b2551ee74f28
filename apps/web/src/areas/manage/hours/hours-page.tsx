import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCentre, useToday } from '../../../app/centre/centre-provider';
import { monthOf } from '../../../intl/calendar-date';
import { useTranslate } from '../../../intl/language';
import { Segments } from '../../../ui/segments';
import { WhenLoaded } from '../../../ui/when-loaded';
import { ManagerPage } from '../manager-page';
import { calendarQuery } from '../queries';
import type { HoursSearch } from '../search-params';
import css from './hours-page.module.css';
import { WeekEditor } from './week-editor';
import { YearView } from './year-view';

/** When the centre is open: by weekday, and on the days that differ. */
export function HoursPage() {
  return (
    <ManagerPage className={css.page} title="nav.hours">
      <Hours />
    </ManagerPage>
  );
}

function Hours() {
  const t = useTranslate();
  const navigate = useNavigate();
  const today = useToday();
  const { centre } = useCentre();
  const { view = 'week', month: searchedMonth, day } = useSearch({ from: '/signed-in/hours' });
  const month = searchedMonth ?? monthOf(day ?? today);
  const calendar = useQuery(calendarQuery(centre.id, Number(month.slice(0, 4))));
  // Another view is a step that Back takes back; another month or day of the calendar is not.
  const go = (search: HoursSearch) =>
    void navigate({ to: '/hours', search, replace: (search.view ?? 'week') === view });
  const showMonth = (next: string) => go({ view: 'calendar', month: next });
  return (
    <>
      <div className={css.views}>
        <Segments
          label={t('find.view')}
          wide
          value={view}
          onChange={(next) => (next === 'calendar' ? showMonth(month) : go({}))}
          choices={[
            { value: 'week', text: t('hours.week'), icon: 'list' },
            { value: 'calendar', text: t('hours.calendar'), icon: 'rooms' },
          ]}
        />
      </div>
      <WhenLoaded query={calendar} skeleton={[72, 72, 72, 72]}>
        {(data) =>
          view === 'calendar' ? (
            <YearView
              calendar={data}
              month={month}
              chosenDate={day}
              onMonth={showMonth}
              onDay={(date) => go({ view: 'calendar', month: monthOf(date), day: date })}
            />
          ) : (
            <WeekEditor calendar={data} />
          )
        }
      </WhenLoaded>
    </>
  );
}
