import type { ReactNode } from 'react';
import { isProblem } from '../api/client';
import type { Alternative, Refusal } from '../api/types';
import { useTranslate } from '../intl/language';
import { Button } from './button';
import { Icon } from './icon';
import css from './notice.module.css';
import { Horns } from './ornament';

interface NoticeProps {
  title: string;
  text?: string;
  /** The notice is the whole page: its title is the heading of it. */
  heading?: boolean;
  children?: ReactNode;
}

/** An empty or closed view: says what is so and offers the next step. */
export function Notice({ title, text, heading, children }: NoticeProps) {
  return (
    <div className={css.notice}>
      <Horns size={64} />
      {heading ? <h1>{title}</h1> : <h2>{title}</h2>}
      {text ? <p>{text}</p> : null}
      {children ? <div className={css.actions}>{children}</div> : null}
    </div>
  );
}

export function FailedNotice({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const t = useTranslate();
  const unreachable = isProblem(error, 'unreachable');
  return (
    <div className={css.notice} role="alert">
      <Icon name="offline" size={40} />
      <h2>{unreachable ? t('failed.offline') : t('failed.title')}</h2>
      <p>{!unreachable && isProblem(error) ? error.message : t('failed.text')}</p>
      <div className={css.actions}>
        <Button look="primary" icon="undo" onPress={onRetry}>
          {t('action.retry')}
        </Button>
      </div>
    </div>
  );
}

export function useProblemText(): (error: unknown) => string {
  const t = useTranslate();
  return (error) => {
    if (!isProblem(error)) return t('failed.title');
    if (error.code === 'unreachable') return t('failed.offline');
    return error.body.refusals?.[0]?.message ?? (error.message || t('failed.title'));
  };
}

interface RefusalNoticeProps {
  error?: unknown;
  refusals?: readonly Refusal[];
  onAlternative?: (alternative: Alternative) => void;
  alternatives?: readonly Alternative[];
  /** Not a rule: somebody has it. */
  taken?: string;
}

/** Why not, who can lift it, and what would succeed now. */
export function RefusalNotice({ error, refusals, alternatives, taken, onAlternative }: RefusalNoticeProps) {
  const t = useTranslate();
  const text = useProblemText();
  const lifter = (reason: Refusal) =>
    t(reason.liftedBy === 'manager' ? 'refusal.lifted.manager' : 'refusal.lifted.frontDesk');
  const reasons = refusals ?? (isProblem(error) ? (error.body.refusals ?? []) : []);
  const offers = alternatives ?? (isProblem(error) ? (error.body.alternatives ?? []) : []);
  if (!error && !taken && reasons.length === 0) return null;
  const title = taken ?? (reasons.length > 0 ? null : text(error));
  return (
    <div
      className={`${css.inline} ${error && isProblem(error) && error.status === 0 ? css.no : ''}`}
      role="alert"
    >
      {title ? (
        <strong>
          <Icon name="alert" />
          {title}
        </strong>
      ) : null}
      {reasons.map((reason) => (
        <div key={reason.rule}>
          <strong>
            <Icon name="alert" />
            {reason.message}
          </strong>
          {reason.liftedBy === 'nobody' || reason.message.includes(lifter(reason)) ? null : (
            <p>{lifter(reason)}</p>
          )}
        </div>
      ))}
      {offers.length > 0 && onAlternative ? (
        <>
          <p>{t('refusal.alternatives')}</p>
          <div className={css.actions}>
            {offers.slice(0, 3).map((offer) => (
              <Button
                key={`${offer.spaceId}${offer.start}`}
                look="primary"
                onPress={() => onAlternative(offer)}
              >
                {t('book.offer', { label: offer.label })}
              </Button>
            ))}
          </div>
        </>
      ) : null}
    </div>
  );
}

export function Skeleton({ heights }: { heights: readonly number[] }) {
  const t = useTranslate();
  return (
    <div className={css.bones} role="status" aria-label={t('state.loading')}>
      {heights.map((height, index) => (
        // The list never changes its order.
        <div key={index} className={css.bone} style={{ height }} />
      ))}
    </div>
  );
}
