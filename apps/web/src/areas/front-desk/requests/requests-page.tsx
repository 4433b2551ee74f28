import { useNavigate } from '@tanstack/react-router';
import { isManager, isStaff } from '../../../api/roles';
import { useMe } from '../../../api/session';
import { ManageTabs } from '../../../app/navigation/manage-tabs';
import type { RequestedBooking } from '../../../app/navigation/requests-query';
import { useRequests } from '../../../app/navigation/use-requests';
import { ForbiddenNotice } from '../../../app/shell/forbidden-notice';
import { useTranslate } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { Notice } from '../../../ui/notice';
import { WhenLoaded } from '../../../ui/when-loaded';
import { AnswerButtons } from '../../booking/shared/answer/answer-buttons';
import { BookingCard } from '../../booking/shared/booking-card/booking-card';
import css from './requests.module.css';
import { RoomDay } from './room-day';

/** The bookings that wait for an answer of staff, soonest first. */
export function RequestsPage() {
  const t = useTranslate();
  const me = useMe();
  const requests = useRequests();
  if (!isStaff(me)) return <ForbiddenNotice title="frontDesk.forbidden" />;
  return (
    <div className={css.page}>
      {isManager(me) ? <ManageTabs /> : null}
      <h1>{t('requests.title')}</h1>
      <WhenLoaded query={requests} skeleton={[180, 180]}>
        {(list) => <Requests list={list} />}
      </WhenLoaded>
    </div>
  );
}

function Requests({ list }: { list: readonly RequestedBooking[] }) {
  const t = useTranslate();
  const navigate = useNavigate();
  if (list.length === 0)
    return (
      <Notice title={t('requests.empty')} text={t('requests.emptyText')}>
        <Button variant="primary" icon="rooms" onPress={() => void navigate({ to: '/rooms' })}>
          {t('nav.rooms')}
        </Button>
      </Notice>
    );
  return (
    <ul className={css.list}>
      {list.map((booking) => (
        <li key={booking.id}>
          <BookingCard booking={booking} organisation={booking.organisation} forStaff>
            {booking.kind === 'room' ? <RoomDay booking={booking} /> : null}
            <AnswerButtons booking={booking} />
          </BookingCard>
        </li>
      ))}
    </ul>
  );
}
