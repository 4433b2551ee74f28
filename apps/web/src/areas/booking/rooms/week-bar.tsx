import { addDays, weekStart } from '../../../intl/calendar-date';
import { useTranslate } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { DayStrip } from '../../../ui/day-strip';
import css from './rooms-page.module.css';
import type { Rooms } from './use-rooms';

interface WeekBarProps {
  rooms: Pick<Rooms, 'date' | 'today' | 'showDay'>;
  wide: boolean;
}

/** The days of a week, and the ways to the weeks around it. */
export function WeekBar({ rooms, wide }: WeekBarProps) {
  const t = useTranslate();
  const { date, today, showDay } = rooms;
  return (
    <div className={css.head}>
      <h1>{t('nav.rooms')}</h1>
      <div className={css.week}>
        <Button
          variant="plain"
          icon="left"
          label={t('timeline.weekBefore')}
          onPress={() => showDay(addDays(date, -7))}
        >
          {null}
        </Button>
        <DayStrip value={date} today={today} from={weekStart(date)} days={7} onChange={showDay} />
        <Button
          variant="plain"
          icon="right"
          label={t('timeline.weekAfter')}
          onPress={() => showDay(addDays(date, 7))}
        >
          {null}
        </Button>
        {wide ? (
          <Button disabled={date === today} onPress={() => showDay(today)}>
            {t('timeline.today')}
          </Button>
        ) : null}
      </div>
    </div>
  );
}
