import { Link } from '@tanstack/react-router';
import { useRequests } from '../../../app/navigation/use-requests';
import { useTranslate } from '../../../intl/language';
import { Icon } from '../../../ui/icon';
import css from './requests.module.css';

/** Leads from the front desk to the requests. Nothing while nobody waits for an answer. */
export function RequestsLink() {
  const t = useTranslate();
  const count = useRequests().data?.length ?? 0;
  if (count === 0) return null;
  return (
    <Link className={css.link} to="/requests">
      <Icon name="clock" />
      <b>{count}</b>
      {t('requests.waiting')}
      <Icon name="right" />
    </Link>
  );
}
