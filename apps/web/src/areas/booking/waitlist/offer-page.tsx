import { useQuery } from '@tanstack/react-query';
import { useLocation, useNavigate, useParams } from '@tanstack/react-router';
import { useMe } from '../../../api/queries';
import { offerQuery } from '../../../api/waitlist';
import { isProblem } from '../../../api/client';
import { useTranslate } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { Bones, FailedNotice, Notice } from '../../../ui/notice';
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
  const token = useLocation({ select: (location) => location.hash });
  const link = token ? { linkToken: token } : {};
  const offer = useQuery(offerQuery(offerId, link));

  if (offer.isPending) return <Bones heights={[320]} />;
  if (!offer.data)
    return isProblem(offer.error) && offer.error.status >= 400 && offer.error.status < 500 ? (
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
          {...link}
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
