import { Link, useRouterState } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { useTranslate } from '../../intl/language';
import { Icon } from '../../ui/icon';
import { managePages, type ManagePage } from './manage-pages';
import css from './manage-tabs.module.css';
import { useWaitingCounts } from './use-waiting-counts';

/**
 * The pages for managers in groups: side by side on a laptop, behind one button on a phone. On other pages, such as the
 * profile, all of them are in sight.
 */
export function ManageTabs() {
  const t = useTranslate();
  const id = useId();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const counts = useWaitingCounts();
  const [unfolded, setUnfolded] = useState(false);
  const current = managePages.flatMap((group) => group.pages).find((page) => page.to === path);
  const open = unfolded || !current;
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
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
          {total > 0 ? <b className={css.count}>{total}</b> : null}
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
                <ManageTab
                  key={page.to}
                  page={page}
                  count={counts[page.to] ?? 0}
                  onOpen={() => setUnfolded(false)}
                />
              ))}
            </div>
          </div>
        ))}
      </div>
    </nav>
  );
}

interface ManageTabProps {
  page: ManagePage;
  count: number;
  onOpen: () => void;
}

function ManageTab({ page, count, onOpen }: ManageTabProps) {
  const t = useTranslate();
  return (
    <Link className={css.tab} to={page.to} onClick={onOpen} activeOptions={{ includeSearch: false }}>
      <Icon name={page.icon} size={18} />
      {t(page.text)}
      {count > 0 ? (
        <b className={css.count}>
          <span className="visually-hidden">{t('manage.waiting')}: </span>
          {count}
        </b>
      ) : null}
    </Link>
  );
}
