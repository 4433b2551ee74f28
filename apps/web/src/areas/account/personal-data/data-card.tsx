import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { DataAccess } from '../../../api/types';
import { useTimes } from '../../../app/centre/times';
import { useTranslate } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { Icon } from '../../../ui/icon';
import { unbroken } from '../../../ui/unbroken';
import { WhenLoaded } from '../../../ui/when-loaded';
import card from '../card.module.css';
import { dataAccessQuery } from '../queries';
import css from './personal-data.module.css';

const SHOWN_FIRST = 5;

/** Everything that is kept about the reader, as a file, and who of the staff has looked at it. */
export function DataCard() {
  const t = useTranslate();
  const access = useQuery(dataAccessQuery);
  return (
    <section className={card.card} aria-labelledby="my-data">
      <h2 id="my-data">{t('data.title')}</h2>
      <p className={card.soft}>{t('data.text')}</p>
      <a className={css.download} href="/api/v1/me/data" download="birlik-my-data.json">
        <Icon name="download" />
        {t('data.download')}
      </a>
      <h3 className={css.part}>{t('data.access')}</h3>
      <WhenLoaded query={access} skeleton={[40, 40]}>
        {(list) => <AccessList list={list} />}
      </WhenLoaded>
    </section>
  );
}

function AccessList({ list }: { list: readonly DataAccess[] }) {
  const t = useTranslate();
  const times = useTimes();
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? list : list.slice(0, SHOWN_FIRST);
  if (list.length === 0) return <p className={card.soft}>{t('data.accessNone')}</p>;
  return (
    <>
      <ul className={css.list}>
        {shown.map(({ readerName, kind, readAt }, place) => (
          <li key={`${readAt} ${place}`}>
            <span>
              {unbroken(t(kind === 'page' ? 'data.accessPage' : 'data.accessList', { name: readerName }))}
            </span>
            <time className={card.soft} dateTime={readAt}>
              {times.dayAndClock(readAt)}
            </time>
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
