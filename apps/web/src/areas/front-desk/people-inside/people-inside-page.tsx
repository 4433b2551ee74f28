import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { isStaff } from '../../../api/roles';
import { useMe } from '../../../api/session';
import type { PersonInside } from '../../../api/types';
import { useCentre, useNow } from '../../../app/centre/centre-provider';
import { useTimes } from '../../../app/centre/times';
import { ForbiddenNotice } from '../../../app/shell/forbidden-notice';
import { formatDay } from '../../../intl/day-format';
import { useLanguage, useName, useTranslate } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { Icon } from '../../../ui/icon';
import { Notice } from '../../../ui/notice';
import { WhenLoaded } from '../../../ui/when-loaded';
import { peopleInsideQuery } from '../queries';
import { matchesSearch } from '../matches-search';
import css from './people-inside.module.css';
import { PersonRow } from './person-row';

/** The people inside: for a question at the counter, and for the head count at the assembly point. */
export function PeopleInsidePage() {
  return isStaff(useMe()) ? <PeopleInside /> : <ForbiddenNotice title="frontDesk.forbidden" />;
}

function PeopleInside() {
  const t = useTranslate();
  const navigate = useNavigate();
  const { centre } = useCentre();
  const people = useQuery(peopleInsideQuery(centre.id));
  const toFrontDesk = () => void navigate({ to: '/front-desk' });
  return (
    <div className={css.page}>
      <Button variant="plain" icon="left" onPress={toFrontDesk}>
        {t('nav.frontDesk')}
      </Button>
      <Head people={people.data} />
      <WhenLoaded query={people} skeleton={[56, 60, 60, 60]}>
        {(all) =>
          all.length > 0 ? (
            <People all={all} />
          ) : (
            <Notice title={t('present.nobody')} text={t('present.nobodyText')}>
              <Button variant="primary" icon="scan" onPress={toFrontDesk}>
                {t('nav.frontDesk')}
              </Button>
            </Notice>
          )
        }
      </WhenLoaded>
    </div>
  );
}

function Head({ people }: { people: readonly PersonInside[] | undefined }) {
  const t = useTranslate();
  const name = useName();
  const times = useTimes();
  const { language } = useLanguage();
  const { centre, clock } = useCentre();
  const now = useNow();
  const heads = people?.reduce((sum, { booking }) => sum + booking.people, 0);
  const moment = [formatDay(language, clock.dateOf(now), 'long'), times.clock(now)];
  return (
    <div className={css.top}>
      <div>
        <h1>{t('present.title')}</h1>
        <p className={css.when}>{[name(centre.names), ...moment].join(' · ')}</p>
      </div>
      <p className={css.count}>
        <b>{heads ?? '…'}</b>
        {t('present.people')}
      </p>
    </div>
  );
}

function People({ all }: { all: readonly PersonInside[] }) {
  const t = useTranslate();
  const name = useName();
  const navigate = useNavigate();
  const { q: search = '' } = useSearch({ from: '/signed-in/present' });
  const setSearch = (text: string) =>
    void navigate({ to: '/present', search: text ? { q: text } : {}, replace: true });
  const isFound = ({ person, spaceLabel, organisation, booking }: PersonInside) =>
    matchesSearch(search, [person.fullName, spaceLabel, name(organisation), booking.title]);
  return (
    <>
      <Tools search={search} onSearch={setSearch} />
      {all.some(isFound) ? null : (
        <div className={css.none} role="status">
          <p>{t('present.none')}</p>
          <Button icon="undo" onPress={() => setSearch('')}>
            {t('present.all', { count: all.length })}
          </Button>
        </div>
      )}
      <ul className={css.list}>
        {all.map((one) => (
          // Everybody is printed: a search on the screen must not lose a person at the assembly point.
          <PersonRow key={one.booking.id} person={one} isOnScreen={isFound(one)} />
        ))}
      </ul>
    </>
  );
}

interface ToolsProps {
  search: string;
  onSearch: (text: string) => void;
}

function Tools({ search, onSearch }: ToolsProps) {
  const t = useTranslate();
  return (
    <div className={css.tools}>
      <label className={css.search}>
        <Icon name="search" size={24} />
        <span className="visually-hidden">{t('present.search')}</span>
        <input
          type="search"
          value={search}
          placeholder={t('present.search')}
          autoComplete="off"
          onChange={(event) => onSearch(event.target.value)}
        />
      </label>
      <Button icon="print" onPress={() => window.print()}>
        {t('present.print')}
      </Button>
    </div>
  );
}
