import { useMe } from '../../../api/session';
import { useNow } from '../../../app/centre/centre-provider';
import { useTimes } from '../../../app/centre/times';
import { formatDay } from '../../../intl/day-format';
import { useLanguage } from '../../../intl/language';
import { useCentre } from '../../../app/centre/centre-provider';
import { Icon } from '../../../ui/icon';
import css from './clock-line.module.css';

/** What day and time it is at the centre, and who works at this computer. */
export function ClockLine() {
  const { clock } = useCentre();
  const { language } = useLanguage();
  const times = useTimes();
  const me = useMe();
  const now = useNow();
  return (
    <p className={css.line}>
      <b>{times.clock(now)}</b>
      <span>{formatDay(language, clock.dateOf(now), 'long')}</span>
      {me ? (
        <span className={css.who}>
          <Icon name="person" size={16} />
          {me.fullName}
        </span>
      ) : null}
    </p>
  );
}
