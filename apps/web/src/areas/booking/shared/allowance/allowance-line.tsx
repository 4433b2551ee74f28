import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { SlotQuestion } from '../../../../api/keys';
import { isStaff } from '../../../../api/roles';
import { useMe } from '../../../../api/session';
import { formatLength } from '../../../../intl/day-format';
import { type MessageId, useLanguage, useTranslate } from '../../../../intl/language';
import { Icon } from '../../../../ui/icon';
import { unbroken } from '../../../../ui/unbroken';
import { explanationQuery } from '../queries';
import css from './allowance-line.module.css';
import { type AllowanceLeft, allowancesLeft } from './allowances-left';

const PERIOD_TEXTS = {
  day: 'allowance.day',
  week: 'allowance.week',
  month: 'allowance.month',
  term: 'allowance.term',
} as const satisfies Record<AllowanceLeft['period'], MessageId>;

/** What is left of the reader's allowances after a booking. Nothing when the rules have none, and for staff, whom they do not bind. */
export function AllowanceLine({ slot }: { slot: SlotQuestion }) {
  const t = useTranslate();
  const { language } = useLanguage();
  const isBound = !isStaff(useMe());
  const explanation = useQuery({
    ...explanationQuery(slot),
    enabled: isBound,
    placeholderData: keepPreviousData,
  }).data;
  const all = isBound && explanation ? allowancesLeft(explanation.results) : [];
  if (all.length === 0) return null;
  const textOf = ({ period, unit, left }: AllowanceLeft) =>
    t(PERIOD_TEXTS[period], {
      left: unit === 'minutes' ? formatLength(language, left) : t('allowance.bookings', { count: left }),
    });
  return (
    <p className={css.line}>
      <Icon name="clock" size={18} />
      <span>{unbroken(t('allowance.left', { left: all.map(textOf).join(' · ') }))}</span>
    </p>
  );
}
