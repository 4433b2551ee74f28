import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Offer } from '../../../api/types';
import { Linked } from '../../../app/mail-link/linked';
import page from '../../../app/mail-link/mail-link.module.css';
import { Onward } from '../../../app/mail-link/onward';
import { useLinkToken } from '../../../app/mail-link/use-link-token';
import { useTranslate } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { Notice } from '../../../ui/notice';
import { offerQuery } from '../queries';
import { BookingCard } from '../shared/booking-card/booking-card';
import { OfferCard } from './offer-card';

/** The page behind the link of a mail about an offer. Opening it answers nothing; one tap does. */
export function OfferPage() {
  const { offerId } = useParams({ from: '/offer/$offerId' });
  const linkToken = useLinkToken();
  const offer = useQuery(offerQuery(offerId, linkToken));
  return (
    <Linked query={offer}>
      {(data) => (
        <div className={page.page}>
          <OfferInState offer={data} linkToken={linkToken} onAnswered={() => void offer.refetch()} />
        </div>
      )}
    </Linked>
  );
}

interface OfferInStateProps {
  offer: Offer;
  linkToken: string | undefined;
  onAnswered: () => void;
}

function OfferInState({ offer, linkToken, onAnswered }: OfferInStateProps) {
  const t = useTranslate();
  const { booking, deadline, state } = offer;
  const onward = <OnwardToBookings />;
  if (state === 'open')
    return (
      <OfferCard
        booking={booking}
        deadline={deadline}
        linkToken={linkToken}
        heading
        onAnswered={onAnswered}
        whenOver={<Lapsed>{onward}</Lapsed>}
      />
    );
  if (state === 'accepted')
    return (
      <>
        <h1>{t('offer.accepted')}</h1>
        <BookingCard booking={booking} showPass>
          {onward}
        </BookingCard>
      </>
    );
  if (state === 'declined')
    return (
      <Notice heading title={t('offer.declined')} text={t('offer.declinedText')}>
        {onward}
      </Notice>
    );
  return <Lapsed>{onward}</Lapsed>;
}

function Lapsed({ children }: { children: ReactNode }) {
  const t = useTranslate();
  return (
    <Notice heading title={t('offer.lapsed')} text={t('offer.lapsedText')}>
      {children}
    </Notice>
  );
}

/** To their bookings, or to another space. */
function OnwardToBookings() {
  const t = useTranslate();
  const navigate = useNavigate();
  return (
    <Onward to="/my-bookings" icon="ticket" text={t('link.toMine')}>
      <Button icon="search" onPress={() => void navigate({ to: '/find' })}>
        {t('visit.findAnother')}
      </Button>
    </Onward>
  );
}
