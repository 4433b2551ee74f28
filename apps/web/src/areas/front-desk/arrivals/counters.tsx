import { Link } from '@tanstack/react-router';
import { useTranslate } from '../../../intl/language';
import { Icon, type IconName } from '../../../ui/icon';
import css from './counters.module.css';

interface CountersProps {
  here: number;
  due: number;
  /** Null while nobody knows. */
  free: number | null;
}

/** The day in three numbers. That of the people inside leads to their list. */
export function Counters({ here, due, free }: CountersProps) {
  const t = useTranslate();
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
      <Counter value={due} icon="clock" text={t('frontDesk.due')} />
      <Counter value={free} icon="desk" text={t('frontDesk.free')} />
    </div>
  );
}

function Counter({ value, icon, text }: { value: number | null; icon: IconName; text: string }) {
  return (
    <div className={css.counter}>
      <b>{value ?? '–'}</b>
      <span>
        <Icon name={icon} size={16} />
        {text}
      </span>
    </div>
  );
}
