import type { ReactNode } from 'react';
import type { Booking } from '../../../api/types';

import { useCentre } from '../../../app/centre/centre-provider';
import { useName, useTranslate } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { Icon } from '../../../ui/icon';
import { RefusalNotice } from '../../../ui/notice';
import { OrnamentBand } from '../../../ui/ornament';
import { Countdown, useIsOver } from '../../../app/centre/countdown';
import { useLocationText } from '../shared/location-text';
import { useSpaceNames } from '../../../app/centre/space-names';
import { useTimes } from '../../../app/centre/times';
import { useWaitlistActions } from './waitlist-actions';
import css from './waitlist.module.css';

interface OfferCardProps {
  linkToken?: string | undefined;
  booking: Booking;
  /** Until when it stands. */
  deadline: string;
  /** It is the whole page. */
  heading?: boolean;
  onAnswered?: () => void;
  /** Shown when its time is over before it was answered. */
  over?: ReactNode;
}

/** A freed place that is held for its reader: what, until when, and the three answers. */
export function OfferCard({ booking, deadline, heading, onAnswered, over, linkToken }: OfferCardProps) {
  const t = useTranslate();
  const name = useName();
  const times = useTimes();
  const names = useSpaceNames();
  const placeText = useLocationText();
  const { centre } = useCentre();
  const actions = useWaitlistActions(linkToken);
  const isOver = useIsOver(deadline);
  const area = centre.areas.find((found) => found.key === names.find(booking.spaceIds[0])?.area);
  const Title = heading ? 'h1' : 'h2';
  if (isOver && over) return over;
  return (
    <article className={css.offer} aria-label={t('offer.title')}>
      <div className={css.offerTop}>
        <Title className={css.lead}>
          <Icon name="bell" />
          {t('offer.title')}
        </Title>
        <span className={css.clock}>
          <Icon name="clock" size={18} />
          <Countdown until={deadline} />
        </span>
      </div>
      <div className={css.what}>
        <div>
          <p className={css.place}>{placeText(booking)}</p>
          <p className={css.when}>
            {times.day(booking.start)}, <span className={css.whole}>{times.span(booking)}</span>
          </p>
          <p>{[area ? name(area.names) : '', booking.title].filter(Boolean).join(' · ')}</p>
        </div>
        <p>{t('offer.until', { time: deadlineText() })}</p>
      </div>
      <div className={css.actions}>
        {isOver ? <b>{t('offer.lapsed')}</b> : null}
        {actions.answerError ? <RefusalNotice error={actions.answerError} /> : null}
        <Button
          look="primary"
          big
          wide
          busy={actions.answering}
          disabled={isOver}
          onPress={() => actions.accept(booking, onAnswered)}
        >
          {t('offer.accept', { time: times.span(booking) })}
        </Button>
        <div className={css.answers}>
          <Button
            icon="cross"
            disabled={actions.answering || isOver}
            onPress={() => actions.decline(booking, false, onAnswered)}
          >
            {t('offer.decline')}
          </Button>
          <Button
            icon="clock"
            disabled={actions.answering || isOver}
            onPress={() => actions.decline(booking, true, onAnswered)}
          >
            {t('offer.stay')}
          </Button>
        </div>
      </div>
      <div className={css.edge}>
        <OrnamentBand />
      </div>
    </article>
  );

  function deadlineText(): string {
    const sameDay = times.day(deadline) === times.day(booking.start);
    return sameDay ? times.clock(deadline) : `${times.day(deadline, 'day')}, ${times.clock(deadline)}`;
  }
}
