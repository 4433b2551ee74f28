import { Link } from '@tanstack/react-router';
import { useRequests } from '../../../app/navigation/use-requests';
import { useTranslate } from '../../../intl/language';
import { Icon } from '../../../ui/icon';
import css from './requests.module.css';
import { useChimeForRequests } from './use-chime-for-requests';

/** Leads from the front desk to the requests. Nothing while nobody waits for an answer. */
export function RequestsLink() {
  const t = useTranslate();
  const count = useRequests().data?.length;
  useChimeForRequests(count);
  if (!count) return null;
  return (
    <Link className={css.link} to="/requests">
      <Icon name="clock" />
      <b>{count}</b>
      {t('requests.waiting')}
      <Icon name="right" />
    </Link>
  );
}
