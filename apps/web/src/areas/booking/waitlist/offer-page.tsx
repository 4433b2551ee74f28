import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useMe } from '../../../api/session';
import type { Offer } from '../../../api/types';
import { Linked } from '../../../app/mail-link/linked';
import page from '../../../app/mail-link/mail-link.module.css';
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
  const onward = <Onward />;
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

/** Where its reader goes on. */
function Onward() {
  const t = useTranslate();
  const me = useMe();
  const navigate = useNavigate();
  if (!me)
    return (
      <Button
        variant="primary"
        icon="person"
        onPress={() => void navigate({ to: '/sign-in', search: { next: '/my-bookings' } })}
      >
        {t('link.signIn')}
      </Button>
    );
  return (
    <>
      <Button variant="primary" icon="ticket" onPress={() => void navigate({ to: '/my-bookings' })}>
        {t('link.toMine')}
      </Button>
      <Button icon="search" onPress={() => void navigate({ to: '/find' })}>
        {t('visit.findAnother')}
      </Button>
    </>
  );
}
