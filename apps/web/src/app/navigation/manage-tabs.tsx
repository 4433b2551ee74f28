import { useQuery } from '@tanstack/react-query';
import { Link, useRouterState } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { appealsQuery } from '../../api/inbox';
import { useMe } from '../../api/session';
import { isManager } from '../../api/roles';

import { useRequests } from './use-requests';
import { useTranslate } from '../../intl/language';
import { Icon } from '../../ui/icon';
import { useCentre } from '../centre/centre-provider';
import css from './manage-tabs.module.css';
import { managePages, type ManagePath } from './manage-pages';

/** What waits for the manager, by page. Requests are counted where they were read anyway: reading them takes a month of plans. */
function useWaiting(): Partial<Record<ManagePath, number>> {
  const me = useMe();
  const { centre } = useCentre();
  const appeals = useQuery({ ...appealsQuery(centre.id), enabled: isManager(me) }).data;
  const { requests } = useRequests({ read: false });
  return { '/appeals': appeals?.length ?? 0, '/requests': requests.data?.length ?? 0 };
}

/**
 * The pages of somebody who runs the centre, in groups: side by side on a laptop, behind one button on a phone. Where none
 * of them is open, such as in the profile, they all stand there.
 */
export function ManageTabs() {
  const t = useTranslate();
  const id = useId();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const waiting = useWaiting();
  const [unfolded, setUnfolded] = useState(false);
  const current = managePages.flatMap((group) => group.pages).find((page) => page.to === path);
  const open = unfolded || !current;
  const all = Object.values(waiting).reduce((sum, count) => sum + count, 0);
  return (
    <nav className={css.manage} aria-label={t('nav.manage')}>
      {current ? (
        <button
          type="button"
          className={css.fold}
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setUnfolded(!unfolded)}
        >
          <Icon name={current.icon} size={18} />
          <span>
            {t('nav.manage')}: {t(current.text)}
          </span>
          {all > 0 ? <b className={css.count}>{all}</b> : null}
          <Icon name="right" size={18} />
        </button>
      ) : null}
      <div id={id} className={css.groups} data-open={open}>
        {managePages.map((group) => (
          <div key={group.title} className={css.group} role="group" aria-label={t(group.title)}>
            <p className={css.title} aria-hidden="true">
              {t(group.title)}
            </p>
            <div className={css.tabs}>
              {group.pages.map((page) => (
                <Link
                  key={page.to}
                  className={css.tab}
                  to={page.to}
                  onClick={() => setUnfolded(false)}
                  activeOptions={{ includeSearch: false }}
                >
                  <Icon name={page.icon} size={18} />
                  {t(page.text)}
                  {waiting[page.to] ? (
                    <b className={css.count}>
                      <span className="visually-hidden">{t('manage.waiting')}: </span>
                      {waiting[page.to]}
                    </b>
                  ) : null}
                </Link>
              ))}
            </div>
          </div>
        ))}
      </div>
    </nav>
  );
}
