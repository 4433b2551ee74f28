import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useDeferredValue, useState } from 'react';
import type { AnyRole, ListedPerson } from '../../../api/types';
import { useCentre } from '../../../app/centre/centre-provider';
import { useTranslate } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { ChoiceField, Field } from '../../../ui/field';
import { Notice } from '../../../ui/notice';
import { Chip } from '../../../ui/segments';
import { WhenLoaded } from '../../../ui/when-loaded';
import { ManagerPage } from '../manager-page';
import css from '../directory.module.css';
import { peopleQuery, type PeopleFilter } from './queries';
import { roleKinds, roleTexts } from './role-texts';

/** The people of the centre: found by name in any spelling, phone, e-mail address or pass. */
export function PeoplePage() {
  const t = useTranslate();
  const [filter, setFilter] = useState<PeopleFilter>({ query: '', role: '', blocked: false });
  return (
    <ManagerPage className={css.page} title="nav.people">
      <form className={css.filter} role="search" onSubmit={(event) => event.preventDefault()}>
        <Field
          label={t('people.search')}
          value={filter.query}
          onChange={(query) => setFilter({ ...filter, query })}
          type="search"
          autoComplete="off"
        />
        <ChoiceField
          label={t('people.role')}
          value={filter.role}
          choices={[
            { value: '', text: t('people.anyRole') },
            ...roleKinds.map((value) => ({ value, text: t(roleTexts[value]) })),
          ]}
          onChange={(role) => setFilter({ ...filter, role: role as AnyRole | '' })}
        />
        <Chip
          text={t('people.onlyBlocked')}
          icon="lock"
          selected={filter.blocked}
          onChange={(blocked) => setFilter({ ...filter, blocked })}
        />
      </form>
      <Link className={css.link} to="/people/import">
        {t('import.open')}
      </Link>
      <People filter={useDeferredValue(filter)} />
      <p className={css.soft}>{t('people.recorded')}</p>
    </ManagerPage>
  );
}

function People({ filter }: { filter: PeopleFilter }) {
  const t = useTranslate();
  const { centre } = useCentre();
  const people = useInfiniteQuery(peopleQuery(centre.id, { ...filter, query: filter.query.trim() }));
  return (
    <WhenLoaded query={people} skeleton={[64, 64, 64]}>
      {({ pages }) => {
        const list = pages.flatMap(({ items }) => items);
        if (list.length === 0) return <Notice title={t('people.none')} />;
        return (
          <>
            <ul className={css.list}>
              {list.map((person) => (
                <PersonRow key={person.id} person={person} />
              ))}
            </ul>
            {people.hasNextPage ? (
              <Button busy={people.isFetchingNextPage} onPress={() => void people.fetchNextPage()}>
                {t('people.more')}
              </Button>
            ) : null}
          </>
        );
      }}
    </WhenLoaded>
  );
}

function PersonRow({ person }: { person: ListedPerson }) {
  const t = useTranslate();
  const { id, fullName, phone, email, roles, block } = person;
  const names = roles.map((role) => t(roleTexts[role])).join(' · ');
  return (
    <li>
      <Link className={css.row} to="/people/$personId" params={{ personId: id }}>
        <b>{fullName}</b>
        <span className={css.soft}>{[phone, email].filter(Boolean).join(' · ')}</span>
        <span>{names || t('people.noRoles')}</span>
        {block ? <span className={css.blocked}>{t('people.blocked')}</span> : null}
      </Link>
    </li>
  );
}
