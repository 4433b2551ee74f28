import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Organisation } from '../../../api/types';
import { useCentre } from '../../../app/centre/centre-provider';
import { useName, useTranslate } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { WhenLoaded } from '../../../ui/when-loaded';
import { ManagerPage } from '../manager-page';
import css from '../directory.module.css';
import { AddOrganisation } from './add-organisation';
import { OrganisationForm } from './organisation-form';
import { organisationsQuery } from './queries';

/** The organisations of the centre: each is corrected in its place, renamed from a day on, or ended. */
export function OrganisationsPage() {
  const t = useTranslate();
  const { centre } = useCentre();
  const organisations = useQuery(organisationsQuery(centre.id));
  const [openId, setOpenId] = useState<string | null>(null);
  return (
    <ManagerPage className={css.page} title="organisations.title">
      {openId === 'new' ? (
        <AddOrganisation onDone={() => setOpenId(null)} />
      ) : (
        <div>
          <Button icon="plus" onPress={() => setOpenId('new')}>
            {t('organisations.add')}
          </Button>
        </div>
      )}
      <WhenLoaded query={organisations} skeleton={[64, 64, 64]}>
        {(list) => (
          <ul className={css.list}>
            {list.map((one) => (
              <OrganisationRow
                key={one.id}
                organisation={one}
                all={list}
                open={openId === one.id}
                onOpen={() => setOpenId(openId === one.id ? null : one.id)}
              />
            ))}
          </ul>
        )}
      </WhenLoaded>
    </ManagerPage>
  );
}

interface RowProps {
  organisation: Organisation;
  all: readonly Organisation[];
  open: boolean;
  onOpen: () => void;
}

function OrganisationRow({ organisation, all, open, onOpen }: RowProps) {
  const t = useTranslate();
  const name = useName();
  const { names, ended, example, people, contactName, contactPhone } = organisation;
  const tag = ended ? 'organisations.ended' : example ? 'organisations.example' : null;
  return (
    <li className={css.card}>
      <div className={css.line}>
        <div>
          <h2>{name(names)}</h2>
          <p className={css.soft}>
            {[contactName, contactPhone, ...people.map(({ fullName }) => fullName)]
              .filter(Boolean)
              .join(' · ')}
          </p>
          {tag ? <p className={css.soft}>{t(tag)}</p> : null}
        </div>
        <Button icon={open ? 'minus' : 'list'} label={name(names)} pressed={open} onPress={onOpen}>
          {open ? t('action.close') : t('organisations.edit')}
        </Button>
      </div>
      {open ? <OrganisationForm key={organisation.version} organisation={organisation} all={all} /> : null}
    </li>
  );
}
