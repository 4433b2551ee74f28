import type { ReactNode } from 'react';
import { useTranslate } from '../../../intl/language';
import css from './hours-of-day.module.css';
import { HoursList } from './hours-list';

interface HoursOfDayProps {
  name: string;
  hours: readonly string[];
  onChange: (hours: string[]) => void;
  isChanged?: boolean;
  /** Other buttons for these hours. */
  buttons?: ReactNode;
  children?: ReactNode;
}

/** One row of a week: a day and its hours. */
export function HoursOfDay({ name, hours, onChange, isChanged, buttons, children }: HoursOfDayProps) {
  const t = useTranslate();
  return (
    <li className={isChanged ? `${css.day} ${css.changed}` : css.day}>
      <div className={css.dayName}>
        <b>{name}</b>
        {isChanged ? <span>{t('hours.changed')}</span> : null}
      </div>
      <HoursList label={name} hours={hours} onChange={onChange}>
        {buttons}
      </HoursList>
      {children}
    </li>
  );
}
