import { useQuery } from '@tanstack/react-query';
import type { WaitlistEntry } from '../../../api/types';
import { useTimes } from '../../../app/centre/times';
import { useTranslate } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { FailedNotice } from '../../../ui/notice';
import { StateTag } from '../../../ui/state-tag';
import { myWaitlistQuery } from '../queries';
import { useRequestText } from './request-text';
import { useWaitlistActions } from './waitlist-actions';
import css from './waitlist-section.module.css';

/** What the reader waits for, and their position in each queue. Nothing when they wait for nothing. */
export function WaitlistSection() {
  const t = useTranslate();
  const waitlist = useQuery(myWaitlistQuery);
  const actions = useWaitlistActions();
  if (waitlist.isError && !waitlist.data)
    return <FailedNotice error={waitlist.error} onRetry={() => void waitlist.refetch()} />;
  const waiting = (waitlist.data ?? []).filter((entry) => entry.state === 'waiting');
  if (waiting.length === 0) return null;
  return (
    <section className={css.list} aria-labelledby="waiting">
      <h2 id="waiting">{t('wait.title')}</h2>
      <ul className={css.list}>
        {waiting.map((entry) => (
          <Entry key={entry.id} entry={entry} busy={actions.busy} onLeave={() => actions.leave(entry)} />
        ))}
      </ul>
    </section>
  );
}

interface EntryProps {
  entry: WaitlistEntry;
  busy: boolean;
  onLeave: () => void;
}

function Entry({ entry, busy, onLeave }: EntryProps) {
  const t = useTranslate();
  const times = useTimes();
  const requestText = useRequestText();
  return (
    <li className={css.entry}>
      <div>
        <b>{requestText(entry)}</b>
        <p className={css.when}>
          {times.day(entry.start)}, <span className={css.whole}>{times.span(entry)}</span>
        </p>
      </div>
      <StateTag tone="late" icon="clock" text={t('wait.position', { position: entry.position })} />
      <Button variant="danger" icon="leave" disabled={busy} onPress={onLeave}>
        {t('wait.leave')}
      </Button>
    </li>
  );
}
