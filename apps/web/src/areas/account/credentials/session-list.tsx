import { useQuery } from '@tanstack/react-query';
import type { OpenSession } from '../../../api/types';
import { useTimes } from '../../../app/centre/times';
import { useTranslate } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { useOutcomeToast } from '../../../ui/use-outcome-toast';
import { WhenLoaded } from '../../../ui/when-loaded';
import card from '../card.module.css';
import { sessionsQuery, useEndSession } from '../queries';
import css from './credentials.module.css';

/** Where the reader is signed in, and the way out there. */
export function SessionList() {
  const t = useTranslate();
  const sessions = useQuery(sessionsQuery);
  return (
    <section className={card.card} aria-labelledby="sessions">
      <h2 id="sessions">{t('sessions.title')}</h2>
      <WhenLoaded query={sessions} skeleton={[52, 52]}>
        {(list) => <Sessions list={list} />}
      </WhenLoaded>
    </section>
  );
}

function Sessions({ list }: { list: readonly OpenSession[] }) {
  const t = useTranslate();
  const end = useEndSession();
  const outcome = useOutcomeToast();
  const signOut = (id: string | null) =>
    end.mutate(id, {
      onSuccess: () => outcome.done({ text: t('toast.signedOutThere') }),
      onError: (error) => outcome.failed(error),
    });
  return (
    <>
      <ul className={css.list}>
        {list.map((session) => (
          <li key={session.id}>
            <Session session={session} />
            {session.isCurrent ? null : (
              <Button
                variant="plain"
                busy={end.isPending && end.variables === session.id}
                onPress={() => signOut(session.id)}
              >
                {t('sessions.end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {list.length > 1 ? (
        <Button busy={end.isPending && end.variables === null} onPress={() => signOut(null)}>
          {t('sessions.endOthers')}
        </Button>
      ) : null}
    </>
  );
}

function Session({ session }: { session: OpenSession }) {
  const t = useTranslate();
  const times = useTimes();
  return (
    <div>
      <b>{session.device ?? t('sessions.unknown')}</b>
      <p className={card.soft}>
        {session.isCurrent
          ? t('sessions.current')
          : t('sessions.used', { when: times.dayAndClock(session.usedAt) })}
      </p>
    </div>
  );
}
