import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Message } from '../../../api/types';
import { useTimes } from '../../../app/centre/times';
import { useTranslate } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { Icon } from '../../../ui/icon';
import { unbroken } from '../../../ui/unbroken';
import { WhenLoaded } from '../../../ui/when-loaded';
import card from '../card.module.css';
import { messagesQuery } from '../queries';
import css from './message-list.module.css';

const MESSAGES_SHOWN_FIRST = 5;

/** The messages that the centre sent to the reader. */
export function MessageList() {
  const t = useTranslate();
  const messages = useQuery(messagesQuery);
  return (
    <section className={card.card} aria-labelledby="messages">
      <h2 id="messages">{t('messages.title')}</h2>
      <WhenLoaded query={messages} skeleton={[52, 52, 52]}>
        {(list) => <Messages list={list} />}
      </WhenLoaded>
    </section>
  );
}

function Messages({ list }: { list: readonly Message[] }) {
  const t = useTranslate();
  const times = useTimes();
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? list : list.slice(0, MESSAGES_SHOWN_FIRST);
  if (list.length === 0) return <p className={card.soft}>{t('messages.empty')}</p>;
  return (
    <>
      <ul className={css.list}>
        {shown.map((message) => (
          <li key={message.id}>
            <details className={css.message}>
              <summary>
                <Icon name="bell" />
                <span>
                  <b>{unbroken(message.title)}</b>
                  <time dateTime={message.at}>{times.dayAndClock(message.at)}</time>
                </span>
              </summary>
              <p>{message.body}</p>
            </details>
          </li>
        ))}
      </ul>
      {list.length > shown.length ? (
        <Button icon="plus" onPress={() => setShowsAll(true)}>
          {t('messages.more', { count: list.length - shown.length })}
        </Button>
      ) : null}
    </>
  );
}
