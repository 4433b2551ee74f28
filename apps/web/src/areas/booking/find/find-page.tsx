import { useCentre } from '../../../app/centre/centre-provider';
import { ClosureNotices } from '../../../app/closures/closure-notices';
import { useTranslate } from '../../../intl/language';
import { DayStrip } from '../../../ui/day-strip';
import { Segments } from '../../../ui/segments';
import { FeatureChips } from './feature-chips';
import css from './find.module.css';
import { FindResults } from './find-results';
import { GroupFields } from './group-fields';
import { TimeFields } from './time-fields';
import { useFind } from './use-find';

/** The search for a desk, or desks for a group: when, with what, and then in a list or on the map. */
export function FindPage() {
  const t = useTranslate();
  const find = useFind();
  const { memberAdvanceDays } = useCentre().centre.rules;
  const { search, set, today } = find;
  const isReady = find.hours.open !== undefined && !find.isOver;
  return (
    <div className={css.page}>
      <div className={css.head}>
        <h1>{t('find.title')}</h1>
        <Segments
          label={t('find.view')}
          value={search.view ?? 'list'}
          onChange={(view) => set({ view: view === 'map' ? 'map' : undefined })}
          choices={[
            { value: 'list', text: t('find.list'), icon: 'list' },
            { value: 'map', text: t('find.map'), icon: 'map' },
          ]}
        />
      </div>
      <div className={css.when}>
        <DayStrip
          value={find.date}
          today={today}
          from={today}
          days={memberAdvanceDays + 1}
          onChange={(date) =>
            set({ date: date === today ? undefined : date, from: undefined, to: undefined })
          }
        />
        {isReady ? <TimeFields find={find} /> : null}
      </div>
      <FeatureChips find={find} />
      {find.people > 1 ? <GroupFields find={find} /> : null}
      <ClosureNotices date={find.date} kind="desk" />
      <FindResults find={find} />
    </div>
  );
}
