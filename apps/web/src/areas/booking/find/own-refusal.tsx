import { Link } from '@tanstack/react-router';
import type { Refusal } from '../../../api/types';
import { useTranslate } from '../../../intl/language';
import { Icon } from '../../../ui/icon';
import { RefusalNotice } from '../../../ui/refusal-notice';
import { unbroken } from '../../../ui/unbroken';
import type { DeskStatus } from '../shared/desks/desk-status';
import css from './find.module.css';

interface OwnRefusalProps {
  refusal: Refusal;
  statuses: readonly DeskStatus[];
}

/** What stands in the reader's own way, said once above the desks. A desk of their own is no bad news. */
export function OwnRefusal({ refusal, statuses }: OwnRefusalProps) {
  const t = useTranslate();
  const own = statuses.filter(({ state }) => state === 'mine').map(({ space }) => space.code);
  if (refusal.rule !== 'one_desk_at_a_time' || own.length === 0)
    return <RefusalNotice refusals={[refusal]} />;
  return (
    <p className={css.own}>
      <Icon name="star" />
      <span>{unbroken(t('find.youHave', { space: own.join(', ') }))}</span>
      <Link to="/my-bookings">{t('mine.title')}</Link>
    </p>
  );
}
