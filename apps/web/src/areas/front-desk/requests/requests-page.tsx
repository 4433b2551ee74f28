import { useNavigate } from '@tanstack/react-router';
import { useMe } from '../../../api/session';
import { isStaff, isManager } from '../../../api/roles';
import { ManageTabs } from '../../../app/navigation/manage-tabs';

import { useTranslate } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { Skeleton, FailedNotice, Notice } from '../../../ui/notice';
import { BookingCard } from '../../booking/shared/booking-card/booking-card';
import { AnswerButtons } from '../../booking/shared/answer-buttons';
import css from './requests.module.css';
import { useRequests } from '../../../app/navigation/use-requests';

/** Requests for rooms that staff opens by hand, soonest first. */
export function RequestsPage() {
  const t = useTranslate();
  const navigate = useNavigate();
  const me = useMe();
  const { none, requests } = useRequests();
  if (!isStaff(me)) return <Notice heading title={t('frontDesk.forbidden')} />;
  const list = requests.data ?? [];
  return (
    <div className={css.page}>
      {isManager(me) ? <ManageTabs /> : null}
      <h1>{t('requests.title')}</h1>
      {requests.isError && !requests.data ? (
        <FailedNotice error={requests.error} onRetry={() => void requests.refetch()} />
      ) : !requests.data && !none ? (
        <Skeleton heights={[180, 180]} />
      ) : list.length === 0 ? (
        <Notice title={t('requests.empty')} text={t('requests.emptyText')}>
          <Button look="primary" icon="rooms" onPress={() => void navigate({ to: '/rooms' })}>
            {t('nav.rooms')}
          </Button>
        </Notice>
      ) : (
        <ul className={css.list}>
          {list.map((booking) => (
            <li key={booking.id}>
              <BookingCard booking={booking} organisation={booking.organisation} forStaff>
                <AnswerButtons booking={booking} />
              </BookingCard>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
