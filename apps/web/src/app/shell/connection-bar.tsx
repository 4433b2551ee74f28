import { useSyncExternalStore } from 'react';
import { hasSlowRequest, listenToRequests } from '../../api/open-requests';
import { useTranslate } from '../../intl/language';
import { Icon } from '../../ui/icon';
import css from './shell.module.css';

/** Says that no news come, or that an answer is waited for. It lies over the page, so that nothing moves under a finger. */
export function ConnectionBar({ stale }: { stale: boolean }) {
  const t = useTranslate();
  const slow = useSyncExternalStore(listenToRequests, hasSlowRequest, () => false);
  return (
    <div role="status">
      {stale || slow ? (
        <div className={css.stale}>
          <Icon name="offline" />
          {t(slow ? 'state.slow' : 'state.stale')}
        </div>
      ) : null}
    </div>
  );
}
