import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { isClientProblem } from '../../../api/client';
import { registrationQuery } from '../queries';
import { useMe } from '../../../api/session';

import { useTranslate } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { Skeleton, FailedNotice, Notice } from '../../../ui/notice';
import { StateTag } from '../../../ui/state-tag';
import page from '../../../app/mail-link/mail-link.module.css';
import { useLinkToken } from '../../../app/mail-link/use-link-token';
import { WrongLink } from '../../../app/mail-link/wrong-link';
import { EventFacts } from '../shared/event-facts';
import css from '../shared/events.module.css';
import { PlaceOffer } from '../shared/place-offer';

/** The page behind the link of a mail about free places. Opening it answers nothing; one tap does. */
export function PlacePage() {
  const t = useTranslate();
  const me = useMe();
  const navigate = useNavigate();
  const { registrationId } = useParams({ from: '/place/$registrationId' });
  const linkToken = useLinkToken();
  const found = useQuery(registrationQuery(registrationId, linkToken));

  if (found.isPending) return <Skeleton heights={[320]} />;
  if (!found.data)
    return isClientProblem(found.error) ? (
      <WrongLink />
    ) : (
      <FailedNotice error={found.error} onRetry={() => void found.refetch()} />
    );

  const registration = found.data;
  const { state, deadline, event, people } = registration;
  const onward = me ? (
    <Button look="primary" icon="talk" onPress={() => void navigate({ to: '/events' })}>
      {t('link.toEvents')}
    </Button>
  ) : (
    <Button
      look="primary"
      icon="person"
      onPress={() => void navigate({ to: '/sign-in', search: { next: '/events' } })}
    >
      {t('link.signIn')}
    </Button>
  );
  const over = (
    <Notice heading title={t('offer.lapsed')} text={t('event.offer.lapsedText')}>
      {onward}
    </Notice>
  );
  return (
    <div className={page.page}>
      {state === 'offered' && deadline ? (
        <PlaceOffer
          registration={registration}
          deadline={deadline}
          heading
          over={over}
          linkToken={linkToken}
        />
      ) : state === 'registered' ? (
        <article className={css.card}>
          <EventFacts event={event} people={people} Title="h1" />
          <div className={css.tags}>
            <StateTag tone="mine" icon="check" text={t('event.registered')} />
          </div>
          <div className={css.actions}>{onward}</div>
        </article>
      ) : state === 'declined' || state === 'cancelled' ? (
        <Notice heading title={t('offer.declined')} text={t('offer.declinedText')}>
          {onward}
        </Notice>
      ) : (
        over
      )}
    </div>
  );
}
