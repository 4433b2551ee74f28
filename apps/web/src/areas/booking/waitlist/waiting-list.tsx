import { useQuery } from '@tanstack/react-query';
import { myWaitlistQuery } from '../queries';
import { useTranslate } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { FailedNotice } from '../../../ui/notice';
import { StateTag } from '../../../ui/state-tag';
import { useTimes } from '../../../app/centre/times';
import { useWaitlistActions } from './waitlist-actions';
import css from './waitlist.module.css';
import { useRequestText } from './request-text';

/** What its reader waits for, and their place in each line. */
export function WaitingList() {
  const t = useTranslate();
  const times = useTimes();
  const requestText = useRequestText();
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
          <li key={entry.id} className={css.entry}>
            <div>
              <b>{requestText(entry)}</b>
              <p className={css.when}>
                {times.day(entry.start)}, <span className={css.whole}>{times.span(entry)}</span>
              </p>
            </div>
            <StateTag tone="late" icon="clock" text={t('wait.position', { position: entry.position })} />
            <Button look="danger" icon="leave" disabled={actions.busy} onPress={() => actions.leave(entry)}>
              {t('wait.leave')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
