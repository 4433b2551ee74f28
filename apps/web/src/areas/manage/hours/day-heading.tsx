import type { CalendarDay } from '../../../api/types';
import { ClosureNotices } from '../../../app/closures/closure-notices';
import { formatDay } from '../../../intl/day-format';
import { useLanguage, useName, useTranslate } from '../../../intl/language';
import { Button } from '../../../ui/button';
import css from './day-panel.module.css';
import { dayStatus, dayStatusStyles } from './day-status';
import { hoursText } from './time-range';

interface DayHeadingProps {
  day: CalendarDay;
  hours: readonly string[];
  onClose: () => void;
}

/** What a day is now, and when it is open. */
export function DayHeading({ day, hours, onClose }: DayHeadingProps) {
  const t = useTranslate();
  const name = useName();
  const { language } = useLanguage();
  const texts = [t(dayStatusStyles[dayStatus(day)].text), name(day.names)];
  return (
    <>
      <div className={css.panelTop}>
        <div>
          <h2 id="chosen-day">{formatDay(language, day.date, 'long')}</h2>
          <p>{[...new Set(texts)].filter(Boolean).join(': ')}</p>
        </div>
        <Button variant="plain" icon="cross" onPress={onClose}>
          {t('action.close')}
        </Button>
      </div>
      <p className={css.openHours}>{hoursText(hours) ?? t('hours.closed')}</p>
      <ClosureNotices date={day.date} />
      {day.kind === 'usual' ? null : (
        <p className={css.soft}>{t(day.own ? 'hours.ownDay' : 'hours.commonDay')}</p>
      )}
    </>
  );
}
