import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { peopleInsideQuery } from '../queries';
import { useMe } from '../../../api/session';
import { isStaff } from '../../../api/roles';

import type { PersonInside } from '../../../api/types';
import { useNow, useCentre } from '../../../app/centre/centre-provider';

import { useLanguage, useName, useTranslate } from '../../../intl/language';
import { formatDay } from '../../../intl/day-format';
import { Button } from '../../../ui/button';
import { Icon } from '../../../ui/icon';
import { Skeleton, FailedNotice, Notice } from '../../../ui/notice';
import { useTimes } from '../../../app/centre/times';
import { answersTo } from './name-search';
import css from './people-inside.module.css';

/** Who is inside now: for a question at the counter, and for the head count at the assembly point. */
export function PeopleInsidePage() {
  const t = useTranslate();
  const name = useName();
  const times = useTimes();
  const navigate = useNavigate();
  const { q = '' } = useSearch({ from: '/signed-in/present' });
  const { language } = useLanguage();
  const { centre, clock } = useCentre();
  const staff = isStaff(useMe());
  const now = useNow();
  const present = useQuery({ ...peopleInsideQuery(centre.id), enabled: staff });
  if (!staff) return <Notice heading title={t('frontDesk.forbidden')} />;

  const all = present.data ?? [];
  const heads = all.reduce((sum, { booking }) => sum + booking.people, 0);
  const found = (one: PersonInside) =>
    answersTo(q, [one.person.fullName, one.spaceLabel, name(one.organisation), one.booking.title]);
  const shown = all.filter(found);

  return (
    <div className={css.page}>
      <Button look="plain" icon="left" onPress={() => void navigate({ to: '/front-desk' })}>
        {t('nav.frontDesk')}
      </Button>
      <div className={css.top}>
        <div>
          <h1>{t('present.title')}</h1>
          <p className={css.when}>
            {[name(centre.names), formatDay(language, clock.dateOf(now), 'long'), times.clock(now)].join(
              ' · ',
            )}
          </p>
        </div>
        <p className={css.count}>
          <b>{present.data ? heads : '…'}</b>
          {t('present.people')}
        </p>
      </div>
      {present.isError && !present.data ? (
        <FailedNotice error={present.error} onRetry={() => void present.refetch()} />
      ) : !present.data ? (
        <Skeleton heights={[56, 60, 60, 60]} />
      ) : all.length === 0 ? (
        <Notice title={t('present.nobody')} text={t('present.nobodyText')}>
          <Button look="primary" icon="scan" onPress={() => void navigate({ to: '/front-desk' })}>
            {t('nav.frontDesk')}
          </Button>
        </Notice>
      ) : (
        <>
          <div className={css.tools}>
            <label className={css.search}>
              <Icon name="search" size={24} />
              <span className="visually-hidden">{t('present.search')}</span>
              <input
                type="search"
                value={q}
                placeholder={t('present.search')}
                autoComplete="off"
                onChange={(event) =>
                  void navigate({
                    to: '/present',
                    search: event.target.value ? { q: event.target.value } : {},
                    replace: true,
                  })
                }
              />
            </label>
            <Button icon="print" onPress={() => window.print()}>
              {t('present.print')}
            </Button>
          </div>
          {shown.length === 0 ? (
            <div className={css.none} role="status">
              <p>{t('present.none')}</p>
              <Button
                icon="undo"
                onPress={() => void navigate({ to: '/present', search: {}, replace: true })}
              >
                {t('present.all', { count: all.length })}
              </Button>
            </div>
          ) : null}
          <ul className={css.list}>
            {all.map((one) => (
              // The paper always holds everybody: a filter on the screen must not lose a person at the assembly point.
              <li key={one.booking.id} className={found(one) ? css.person : `${css.person} ${css.paperOnly}`}>
                <span className={css.box} aria-hidden="true" />
                <div className={css.who}>
                  <b>{one.person.fullName}</b>
                  <p>
                    {[
                      one.booking.title ?? name(one.organisation),
                      one.booking.people > 1 ? t('timeline.capacity', { count: one.booking.people }) : '',
                      one.booking.walkIn ? t('arrival.walkIn') : '',
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </p>
                </div>
                <span className={css.place}>{one.spaceLabel}</span>
                <span className={css.until}>{times.until(one.booking.end)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
