import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useNow } from '../../../app/centre/centre-provider';
import { useTimes } from '../../../app/centre/times';
import { Linked } from '../../../app/mail-link/linked';
import page from '../../../app/mail-link/mail-link.module.css';
import { useLinkToken } from '../../../app/mail-link/use-link-token';
import { useTranslate } from '../../../intl/language';
import { BookingCard } from '../../booking/shared/booking-card/booking-card';
import { isCheckInOpen } from '../../booking/shared/check-in/check-in-state';
import { visitQuery } from '../queries';
import { ExpectedVisit } from './expected-visit';
import { OtherVisit } from './other-visit';
import { ReleaseButton } from './release-button';
import { ReleasedVisit } from './released-visit';
import type { VisitProps } from './visit-props';

/** The page behind the link of the warning mail: «on my way», or the space goes to somebody who waits. */
export function VisitPage() {
  const { bookingId } = useParams({ from: '/visit/$bookingId' });
  const linkToken = useLinkToken();
  const visit = useQuery(visitQuery(bookingId, linkToken));
  return (
    <Linked query={visit}>
      {(booking) => (
        <div className={page.page}>
          <VisitInState booking={booking} linkToken={linkToken} />
        </div>
      )}
    </Linked>
  );
}

function VisitInState(props: VisitProps) {
  const now = useNow();
  const { state, checkIn } = props.booking;
  if (state === 'cancelled') return <ReleasedVisit {...props} />;
  if (isCheckInOpen(props.booking, now)) return <ExpectedVisit {...props} />;
  if (state === 'confirmed' && checkIn) return <EarlyVisit {...props} opensAt={checkIn.opensAt} />;
  return <OtherVisit booking={props.booking} />;
}

function EarlyVisit({ booking, linkToken, opensAt }: VisitProps & { opensAt: string }) {
  const t = useTranslate();
  const times = useTimes();
  return (
    <>
      <h1>{t('visit.early')}</h1>
      <p>{t('visit.earlyText', { time: times.clock(opensAt) })}</p>
      <BookingCard booking={booking}>
        <ReleaseButton booking={booking} linkToken={linkToken} />
      </BookingCard>
    </>
  );
}
