import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { messagesQuery } from '../queries';
import { useTranslate } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { Icon } from '../../../ui/icon';
import { Skeleton, FailedNotice } from '../../../ui/notice';
import { useTimes } from '../../../app/centre/times';
import css from './profile.module.css';

const atFirst = 5;

/** What the centre sent me, by whichever way. */
export function MessageList() {
  const t = useTranslate();
  const times = useTimes();
  const [all, setAll] = useState(false);
  const messages = useQuery(messagesQuery);
  const list = messages.data ?? [];
  const shown = all ? list : list.slice(0, atFirst);
  return (
    <section className={css.card} aria-labelledby="messages">
      <h2 id="messages">{t('messages.title')}</h2>
      {messages.isError && !messages.data ? (
        <FailedNotice error={messages.error} onRetry={() => void messages.refetch()} />
      ) : messages.isPending ? (
        <Skeleton heights={[52, 52, 52]} />
      ) : list.length === 0 ? (
        <p className={css.soft}>{t('messages.empty')}</p>
      ) : (
        <ul className={css.messages}>
          {shown.map((message) => (
            <li key={message.id}>
              <details className={css.message}>
                <summary>
                  <Icon name="bell" />
                  <span>
                    <b>{message.title}</b>
                    <time dateTime={message.at}>
                      {times.day(message.at, 'day')}, {times.clock(message.at)}
                    </time>
                  </span>
                </summary>
                <p>{message.body}</p>
              </details>
            </li>
          ))}
        </ul>
      )}
      {list.length > shown.length ? (
        <Button icon="plus" onPress={() => setAll(true)}>
          {t('messages.more', { count: list.length - shown.length })}
        </Button>
      ) : null}
    </section>
  );
}
