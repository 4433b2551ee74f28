import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useMe } from '../../../api/session';
import { offerQuery } from '../queries';

import { isClientProblem } from '../../../api/client';
import { useTranslate } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { Skeleton, FailedNotice, Notice } from '../../../ui/notice';
import { useLinkToken } from '../../../app/mail-link/use-link-token';
import { WrongLink } from '../../../app/mail-link/wrong-link';
import { OfferCard } from './offer-card';
import css from '../../../app/mail-link/mail-link.module.css';
import { BookingCard } from '../shared/booking-card/booking-card';

/** The page behind the link of a mail. Opening it answers nothing; one tap does. */
export function OfferPage() {
  const t = useTranslate();
  const me = useMe();
  const navigate = useNavigate();
  const { offerId } = useParams({ from: '/offer/$offerId' });
  const linkToken = useLinkToken();
  const offer = useQuery(offerQuery(offerId, linkToken));

  if (offer.isPending) return <Skeleton heights={[320]} />;
  if (!offer.data)
    return isClientProblem(offer.error) ? (
      <WrongLink />
    ) : (
      <FailedNotice error={offer.error} onRetry={() => void offer.refetch()} />
    );

  const { booking, deadline, state } = offer.data;
  const onward = me ? (
    <>
      <Button look="primary" icon="ticket" onPress={() => void navigate({ to: '/my-bookings' })}>
        {t('link.toMine')}
      </Button>
      <Button icon="search" onPress={() => void navigate({ to: '/find' })}>
        {t('visit.findAnother')}
      </Button>
    </>
  ) : (
    <Button
      look="primary"
      icon="person"
      onPress={() => void navigate({ to: '/sign-in', search: { next: '/my-bookings' } })}
    >
      {t('link.signIn')}
    </Button>
  );
  const over = (
    <Notice heading title={t('offer.lapsed')} text={t('offer.lapsedText')}>
      {onward}
    </Notice>
  );
  return (
    <div className={css.page}>
      {state === 'open' ? (
        <OfferCard
          booking={booking}
          deadline={deadline}
          heading
          over={over}
          onAnswered={() => void offer.refetch()}
          linkToken={linkToken}
        />
      ) : state === 'accepted' ? (
        <>
          <h1>{t('offer.accepted')}</h1>
          <BookingCard booking={booking} showPass>
            {onward}
          </BookingCard>
        </>
      ) : state === 'declined' ? (
        <Notice heading title={t('offer.declined')} text={t('offer.declinedText')}>
          {onward}
        </Notice>
      ) : (
        over
      )}
    </div>
  );
}
