import { Link } from '@tanstack/react-router';
import { useTranslate, type MessageId } from '../../../intl/language';
import { Icon, type IconName } from '../../../ui/icon';
import css from './front-desk.module.css';

/** The day in three numbers; the first leads to the list of those inside. */
export function Counters({ here, due, free }: { here: number; due: number; free: number }) {
  const t = useTranslate();
  const shown: readonly { value: number; icon: IconName; text: MessageId }[] = [
    { value: due, icon: 'clock', text: 'frontDesk.due' },
    { value: free, icon: 'desk', text: 'frontDesk.free' },
  ];
  return (
    <div className={css.counters}>
      <Link className={css.counter} to="/present">
        <b>{here}</b>
        <span>
          <Icon name="check" size={16} />
          {t('frontDesk.here')}
          <Icon name="right" size={16} />
        </span>
      </Link>
      {shown.map((counter) => (
        <div key={counter.text} className={css.counter}>
          <b>{counter.value}</b>
          <span>
            <Icon name={counter.icon} size={16} />
            {t(counter.text)}
          </span>
        </div>
      ))}
    </div>
  );
}
