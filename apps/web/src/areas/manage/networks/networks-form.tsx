import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import type { CentreNetworks } from '../../../api/types';
import { useCentre } from '../../../app/centre/centre-provider';
import { useTranslate } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { Field } from '../../../ui/field';
import { WhenLoaded } from '../../../ui/when-loaded';
import { networksQuery } from '../queries';
import css from './networks.module.css';
import { useNetworks } from './use-networks';

/** The networks of the centre: from there a sticker alone checks in. */
export function NetworksForm() {
  const t = useTranslate();
  const { centre } = useCentre();
  const networks = useQuery(networksQuery(centre.id));
  return (
    <section className={css.group} aria-label={t('networks.title')}>
      <h2 className={css.title}>{t('networks.title')}</h2>
      <p className={css.soft}>{t('networks.text')}</p>
      <WhenLoaded query={networks} skeleton={[52]}>
        {(list) => <LoadedNetworks list={list} />}
      </WhenLoaded>
    </section>
  );
}

function LoadedNetworks({ list }: { list: CentreNetworks }) {
  const t = useTranslate();
  const [text, setText] = useState('');
  const { add, remove, busy, isWrong } = useNetworks(list);
  const { networks, suggested } = list;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const network = text.trim();
    if (network) add(network, () => setText(''));
  };
  return (
    <>
      {networks.length === 0 ? <p className={css.none}>{t('networks.none')}</p> : null}
      <ul className={css.list}>
        {networks.map((network) => (
          <li key={network}>
            <code>{network}</code>
            <Button
              icon="cross"
              disabled={busy}
              label={t('networks.remove', { network })}
              onPress={() => remove(network)}
            >
              {t('networks.removeShort')}
            </Button>
          </li>
        ))}
      </ul>
      {suggested ? (
        <div className={css.here}>
          <p>{t('networks.here')}</p>
          <Button icon="plus" disabled={busy} onPress={() => add(suggested)}>
            {t('networks.addThis', { network: suggested })}
          </Button>
        </div>
      ) : null}
      <form className={css.add} onSubmit={submit}>
        <Field
          label={t('networks.range')}
          value={text}
          onChange={setText}
          autoComplete="off"
          placeholder="203.0.113.0/24"
          error={isWrong ? t('networks.wrong') : undefined}
        />
        <Button icon="plus" submit busy={busy}>
          {t('networks.add')}
        </Button>
      </form>
    </>
  );
}
