import { useTranslate } from '../../../intl/language';
import { Icon } from '../../../ui/icon';
import { dayStatusStyles, type DayStatus } from './day-status';
import statusCss from './day-status.module.css';
import css from './legend.module.css';

const shownStatuses: readonly DayStatus[] = [
  'closed',
  'holiday',
  'day_off_moved',
  'working_day_moved',
  'special',
];

/** What the colours and icons of the days mean. */
export function Legend() {
  const t = useTranslate();
  return (
    <ul className={css.legend}>
      {shownStatuses.map((status) => {
        const { icon, text } = dayStatusStyles[status];
        return (
          <li key={status}>
            <span className={`${css.swatch} ${statusCss[status]}`}>
              {icon ? <Icon name={icon} size={14} /> : null}
            </span>
            {t(text)}
          </li>
        );
      })}
      <li>
        <span className={`${css.swatch} ${statusCss.usual}`}>
          <Icon name="lock" size={14} />
        </span>
        {t('hours.closure')}
      </li>
    </ul>
  );
}
