import type { ReactNode } from 'react';
import type { Booking } from '../../../api/types';
import { useSpaceNames } from '../../../app/centre/space-names';
import { useTimes } from '../../../app/centre/times';
import { OfferFrame } from '../../../app/offers/offer-frame';
import { useTranslate } from '../../../intl/language';
import { useLocationText } from '../shared/location-text';
import { useOfferAnswers } from './offer-answers';
import css from './offer-card.module.css';

interface OfferCardProps {
  booking: Booking;
  /** Until when it stands. */
  deadline: string;
  /** The token of a mail's link, where nobody is signed in. */
  linkToken?: string | undefined;
  /** The offer is the whole page. */
  heading?: boolean;
  onAnswered?: () => void;
  /** Shown instead once the deadline is over. */
  whenOver?: ReactNode;
}

/** A freed slot that is held for its reader, and the three answers. */
export function OfferCard({ booking, deadline, linkToken, onAnswered, ...frame }: OfferCardProps) {
  const t = useTranslate();
  const { accept, decline, busy, error } = useOfferAnswers(linkToken);
  return (
    <OfferFrame
      title={t('offer.title')}
      deadline={deadline}
      slot={booking}
      onAccept={() => accept(booking, onAnswered)}
      otherAnswers={[
        { text: t('offer.decline'), icon: 'cross', onPress: () => decline(booking, false, onAnswered) },
        { text: t('offer.stay'), icon: 'clock', onPress: () => decline(booking, true, onAnswered) },
      ]}
      busy={busy}
      error={error}
      {...frame}
    >
      <OfferedSlot booking={booking} />
    </OfferFrame>
  );
}

function OfferedSlot({ booking }: { booking: Booking }) {
  const times = useTimes();
  const names = useSpaceNames();
  const locationText = useLocationText();
  const area = names.areaOf(names.find(booking.spaceIds[0]));
  return (
    <div>
      <p className={css.location}>{locationText(booking)}</p>
      <p className={css.when}>
        {times.day(booking.start)}, <span className={css.whole}>{times.span(booking)}</span>
      </p>
      <p>{[area, booking.title].filter(Boolean).join(' · ')}</p>
    </div>
  );
}
