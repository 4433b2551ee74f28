import { formatMonthOfYear } from '../../../intl/day-format';
import { useLanguage, useTranslate } from '../../../intl/language';
import { Button } from '../../../ui/button';
import css from './month-switch.module.css';

interface MonthSwitchProps {
  /** «2026-12» */
  month: string;
  /** Absent where no other month is of use. */
  onBefore: (() => void) | undefined;
  onAfter: (() => void) | undefined;
}

/** Goes from month to month. */
export function MonthSwitch({ month, onBefore, onAfter }: MonthSwitchProps) {
  const t = useTranslate();
  const { language } = useLanguage();
  return (
    <div className={css.months}>
      <Button icon="left" label={t('hours.monthBefore')} disabled={!onBefore} onPress={() => onBefore?.()}>
        <span className="visually-hidden">{t('hours.monthBefore')}</span>
      </Button>
      <p className={css.shown}>{formatMonthOfYear(language, month)}</p>
      <Button icon="right" label={t('hours.monthAfter')} disabled={!onAfter} onPress={() => onAfter?.()}>
        <span className="visually-hidden">{t('hours.monthAfter')}</span>
      </Button>
    </div>
  );
}
