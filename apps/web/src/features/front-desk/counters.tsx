import { useTranslate, type MessageId } from '../../i18n/language';
import { Icon, type IconName } from '../../ui/icon';
import css from './front-desk.module.css';

export function Counters({ here, due, free }: { here: number; due: number; free: number }) {
  const t = useTranslate();
  const shown: readonly { value: number; icon: IconName; text: MessageId }[] = [
    { value: here, icon: 'check', text: 'frontDesk.here' },
    { value: due, icon: 'clock', text: 'frontDesk.due' },
    { value: free, icon: 'desk', text: 'frontDesk.free' },
  ];
  return (
    <div className={css.counters}>
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
