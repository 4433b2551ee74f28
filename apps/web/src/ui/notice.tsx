import type { ReactNode } from 'react';
import { isProblem } from '../api/client';
import { MissingPart } from '../api/load-part';
import { useTranslate } from '../intl/language';
import { Button } from './button';
import { Icon } from './icon';
import css from './notice.module.css';
import { Horns } from './ornament';
import { useProblemText } from './refusal';
import { unbroken } from './unbroken';

interface NoticeProps {
  title: string;
  text?: string | undefined;
  /** The notice is the whole page, so its title is the heading of the page. */
  heading?: boolean;
  children?: ReactNode;
}

/** An empty or closed view: says why, and offers the next step. */
export function Notice({ title, text, heading, children }: NoticeProps) {
  return (
    <div className={css.notice}>
      <Horns size={64} />
      {heading ? <h1>{unbroken(title)}</h1> : <h2>{unbroken(title)}</h2>}
      {text ? <p>{unbroken(text)}</p> : null}
      {children ? <div className={css.actions}>{children}</div> : null}
    </div>
  );
}

/** A view that could not be loaded, and the way to try again. */
export function FailedNotice({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const t = useTranslate();
  const problemText = useProblemText();
  const isProblemOfLine = isProblem(error, 'unreachable');
  const isDown = isProblem(error, 'server_down');
  const isMissing = error instanceof MissingPart;
  const known = isMissing ? t('failed.part') : t('failed.title');
  const title = isProblemOfLine || isDown ? problemText(error) : known;
  const later = isMissing ? t('failed.partText') : t('failed.later');
  const advice = isProblemOfLine ? t('failed.text') : later;
  return (
    <div className={css.notice} role="alert">
      <Icon name={isProblemOfLine ? 'offline' : 'alert'} size={40} />
      <h2>{title}</h2>
      <p>{(isProblem(error) && error.text) || advice}</p>
      <div className={css.actions}>
        <Button variant="primary" icon="undo" onPress={onRetry}>
          {t(isMissing ? 'failed.reload' : 'action.retry')}
        </Button>
      </div>
    </div>
  );
}
