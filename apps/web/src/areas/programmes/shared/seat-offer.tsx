import type { ReactNode } from 'react';
import type { Registration } from '../../../api/types';
import { OfferFrame } from '../../../app/offers/offer-frame';
import { useTranslate } from '../../../intl/language';
import { EventFacts } from './event-facts';
import { useSeatOfferAnswers } from './seat-offer-answers';

interface SeatOfferProps {
  registration: Registration;
  /** Until when the seats are held. */
  deadline: string;
  /** The token of a mail's link, where nobody is signed in. */
  linkToken?: string | undefined;
  /** The offer is the whole page. */
  heading?: boolean;
  /** Shown instead once the deadline is over. */
  whenOver?: ReactNode;
}

/** Seats of an event that are held for their reader, and the two answers. */
export function SeatOffer({ registration, deadline, linkToken, ...frame }: SeatOfferProps) {
  const t = useTranslate();
  const { accept, decline, busy, error } = useSeatOfferAnswers(linkToken);
  const { event, people } = registration;
  return (
    <OfferFrame
      title={t('event.offer.title')}
      deadline={deadline}
      slot={event}
      onAccept={() => accept(registration)}
      otherAnswers={[{ text: t('offer.decline'), icon: 'cross', onPress: () => decline(registration) }]}
      busy={busy}
      error={error}
      {...frame}
    >
      <EventFacts event={event} people={people} Title="p" />
    </OfferFrame>
  );
}
