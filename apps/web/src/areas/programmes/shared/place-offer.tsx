import type { ReactNode } from 'react';
import type { Registration } from '../../../api/types';

import { useTranslate } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { Icon } from '../../../ui/icon';
import { RefusalNotice } from '../../../ui/notice';
import { OrnamentBand } from '../../../ui/ornament';
import { Countdown, useIsOver } from '../../../app/centre/countdown';
import { useTimes } from '../../../app/centre/times';
import css from '../../booking/waitlist/waitlist.module.css';
import { useEventActions } from './event-actions';
import { EventFacts } from './event-facts';

interface PlaceOfferProps {
  linkToken?: string | undefined;
  registration: Registration;
  /** Until when the places are held. */
  deadline: string;
  /** It is the whole page. */
  heading?: boolean;
  /** Shown when its time is over before it was answered. */
  over?: ReactNode;
}

/** Places of an event that are held for their reader: until when, and yes or no. */
export function PlaceOffer({ registration, deadline, heading, over, linkToken }: PlaceOfferProps) {
  const t = useTranslate();
  const times = useTimes();
  const actions = useEventActions(linkToken);
  const isOver = useIsOver(deadline);
  const { event, people } = registration;
  const Title = heading ? 'h1' : 'h2';
  if (isOver && over) return over;
  const until =
    times.day(deadline) === times.day(event.start)
      ? times.clock(deadline)
      : `${times.day(deadline, 'day')}, ${times.clock(deadline)}`;
  return (
    <article className={css.offer} aria-label={t('event.offer.title')}>
      <div className={css.offerTop}>
        <Title className={css.lead}>
          <Icon name="bell" />
          {t('event.offer.title')}
        </Title>
        <span className={css.clock}>
          <Icon name="clock" size={18} />
          <Countdown until={deadline} />
        </span>
      </div>
      <div className={css.what}>
        <EventFacts event={event} people={people} Title="p" />
        <p>{t('offer.until', { time: until })}</p>
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
          onPress={() => actions.accept(registration)}
        >
          {t('offer.accept', { time: times.span(event) })}
        </Button>
        <div className={css.answers}>
          <Button
            icon="cross"
            disabled={actions.answering || isOver}
            onPress={() => actions.decline(registration)}
          >
            {t('offer.decline')}
          </Button>
        </div>
      </div>
      <div className={css.edge}>
        <OrnamentBand />
      </div>
    </article>
  );
}
