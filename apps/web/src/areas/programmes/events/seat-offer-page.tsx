import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Registration } from '../../../api/types';
import { Linked } from '../../../app/mail-link/linked';
import page from '../../../app/mail-link/mail-link.module.css';
import { Onward } from '../../../app/mail-link/onward';
import { useLinkToken } from '../../../app/mail-link/use-link-token';
import { useTranslate } from '../../../intl/language';
import { Notice } from '../../../ui/notice';
import { StateTag } from '../../../ui/state-tag';
import { registrationQuery } from '../queries';
import card from '../shared/event-card.module.css';
import { EventFacts } from '../shared/event-facts';
import { SeatOffer } from '../shared/seat-offer';

/** The page behind the link of a mail about free seats. Opening it answers nothing; one tap does. */
export function SeatOfferPage() {
  const { registrationId } = useParams({ from: '/place/$registrationId' });
  const linkToken = useLinkToken();
  const registration = useQuery(registrationQuery(registrationId, linkToken));
  return (
    <Linked query={registration}>
      {(data) => (
        <div className={page.page}>
          <RegistrationInState registration={data} linkToken={linkToken} />
        </div>
      )}
    </Linked>
  );
}

interface RegistrationInStateProps {
  registration: Registration;
  linkToken: string | undefined;
}

function RegistrationInState({ registration, linkToken }: RegistrationInStateProps) {
  const t = useTranslate();
  const { state, deadline } = registration;
  const onward = <Onward to="/events" icon="talk" text={t('link.toEvents')} />;
  if (state === 'offered' && deadline)
    return (
      <SeatOffer
        registration={registration}
        deadline={deadline}
        linkToken={linkToken}
        heading
        whenOver={<Lapsed>{onward}</Lapsed>}
      />
    );
  if (state === 'registered') return <Registered registration={registration}>{onward}</Registered>;
  if (state === 'declined' || state === 'cancelled')
    return (
      <Notice heading title={t('offer.declined')} text={t('offer.declinedText')}>
        {onward}
      </Notice>
    );
  return <Lapsed>{onward}</Lapsed>;
}

function Registered({ registration, children }: { registration: Registration; children: ReactNode }) {
  const t = useTranslate();
  return (
    <article className={card.card}>
      <EventFacts event={registration.event} people={registration.people} Title="h1" />
      <div className={card.tags}>
        <StateTag tone="mine" icon="check" text={t('event.registered')} />
      </div>
      <div className={card.actions}>{children}</div>
    </article>
  );
}

function Lapsed({ children }: { children: ReactNode }) {
  const t = useTranslate();
  return (
    <Notice heading title={t('offer.lapsed')} text={t('event.offer.lapsedText')}>
      {children}
    </Notice>
  );
}
