import type { ReactNode } from 'react';
import type { Interval } from '../../api/types';
import { useTranslate } from '../../intl/language';
import { Button } from '../../ui/button';
import { Icon, type IconName } from '../../ui/icon';
import { OrnamentBand } from '../../ui/ornament';
import { RefusalNotice } from '../../ui/refusal-notice';
import { Countdown, useIsOver } from '../centre/countdown';
import { useTimes } from '../centre/times';
import css from './offer-frame.module.css';

/** An answer to an offer other than yes. */
interface OtherAnswer {
  text: string;
  icon: IconName;
  onPress: () => void;
}

interface OfferFrameProps {
  title: string;
  /** The offer is the whole page, so its title is the heading of the page. */
  heading?: boolean | undefined;
  /** Until when it stands. */
  deadline: string;
  /** The time that is offered. */
  slot: Interval;
  onAccept: () => void;
  otherAnswers: readonly OtherAnswer[];
  /** An answer is under way. */
  busy: boolean;
  error: unknown;
  /** Shown instead once the deadline is over. */
  whenOver?: ReactNode;
  /** What is offered. */
  children: ReactNode;
}

/** Something that is held for its reader: what, until when, and the answers. */
export function OfferFrame(props: OfferFrameProps) {
  const { title, heading, deadline, slot, whenOver, children } = props;
  const t = useTranslate();
  const times = useTimes();
  const isOver = useIsOver(deadline);
  const Title = heading ? 'h1' : 'h2';
  if (isOver && whenOver) return whenOver;
  return (
    <article className={css.offer} aria-label={title}>
      <div className={css.top}>
        <Title className={css.lead}>
          <Icon name="bell" />
          {title}
        </Title>
        <span className={css.clock}>
          <Icon name="clock" size={18} />
          <Countdown until={deadline} />
        </span>
      </div>
      <div className={css.what}>
        {children}
        <p>{t('offer.until', { time: times.clockFrom(deadline, slot.start) })}</p>
      </div>
      <Answers isOver={isOver} {...props} />
      <div className={css.edge}>
        <OrnamentBand />
      </div>
    </article>
  );
}

type AnswersProps = Pick<OfferFrameProps, 'slot' | 'onAccept' | 'otherAnswers' | 'busy' | 'error'> & {
  isOver: boolean;
};

function Answers({ slot, onAccept, otherAnswers, busy, error, isOver }: AnswersProps) {
  const t = useTranslate();
  const times = useTimes();
  return (
    <div className={css.actions}>
      {isOver ? <b>{t('offer.lapsed')}</b> : null}
      {error ? <RefusalNotice error={error} /> : null}
      <Button variant="primary" big wide busy={busy} disabled={isOver} onPress={onAccept}>
        {t('offer.accept', { time: times.span(slot) })}
      </Button>
      <div className={css.answers}>
        {otherAnswers.map((answer) => (
          <Button key={answer.text} icon={answer.icon} disabled={busy || isOver} onPress={answer.onPress}>
            {answer.text}
          </Button>
        ))}
      </div>
    </div>
  );
}
