import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, Outlet, useRouter, useRouterState } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { listenToCentre } from '../../api/live';
import { meQuery } from '../../api/session';

import { useName, useTranslate } from '../../intl/language';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { FailedNotice, Notice } from '../../ui/notice';
import { Horns, OrnamentBand } from '../../ui/ornament';
import { ToastProvider } from '../../ui/toast';
import { CentreProvider, useCentre } from '../centre/centre-provider';
import { LanguageSwitch } from './language-switch';
import { destinationsFor } from '../navigation/destinations';
import css from './shell.module.css';

const staleAfter = 20_000;

function useStale(centreId: string, signedIn: boolean): boolean {
  const client = useQueryClient();
  const [stale, setStale] = useState(false);
  useEffect(() => {
    if (!signedIn) return undefined;
    let timer: number | undefined;
    const stop = listenToCentre(client, centreId, (alive) => {
      if (alive) {
        window.clearTimeout(timer);
        timer = undefined;
        setStale(false);
      } else {
        timer ??= window.setTimeout(() => setStale(true), staleAfter);
      }
    });
    return () => {
      window.clearTimeout(timer);
      stop();
    };
  }, [client, centreId, signedIn]);
  return stale && signedIn;
}

function Frame() {
  const t = useTranslate();
  const name = useName();
  const { centre } = useCentre();
  const me = useQuery(meQuery).data ?? null;
  const stale = useStale(centre.id, me !== null);
  const path = useRouterState({ select: (state) => state.location.pathname });
  const router = useRouter();
  useEffect(() => {
    if (me === null && path !== '/sign-in') void router.invalidate();
  }, [me, path, router]);
  const destinations = me && path !== '/sign-in' ? destinationsFor(me) : [];
  // A screen on a wall shows itself alone: nobody is to find their way from it into the app of the staff.
  if (path.startsWith('/display/')) return <Outlet />;
  return (
    <>
      <a className={css.skip} href="#content">
        {t('nav.skip')}
      </a>
      <header className={css.header}>
        <div className={css.bar}>
          <Link className={css.brand} to="/">
            <span className={css.mark}>
              <Horns size={24} />
            </span>
            <span>
              {t('app.name')}
              <small>{name(centre.names)}</small>
            </span>
          </Link>
          {destinations.length > 0 ? (
            <nav className={css.wideNav} aria-label={t('nav.label')}>
              {destinations.map((item) => (
                <Link
                  key={item.to}
                  className={css.tab}
                  to={item.to}
                  activeOptions={{ exact: item.to === '/', includeSearch: false }}
                >
                  <Icon name={item.icon} />
                  <span>{t(item.text)}</span>
                </Link>
              ))}
            </nav>
          ) : null}
          <span className={css.spring} />
          <LanguageSwitch />
        </div>
        <div className={css.hairline}>
          <OrnamentBand />
        </div>
        {stale ? (
          <div className={css.stale} role="status">
            <Icon name="offline" />
            {t('state.stale')}
          </div>
        ) : null}
      </header>
      <main className={css.main} id="content" tabIndex={-1}>
        <Outlet />
      </main>
      {destinations.length > 0 ? (
        <nav className={css.tabs} aria-label={t('nav.label')}>
          {destinations
            .filter((item) => !item.wideOnly)
            .map((item) => (
              <Link
                key={item.to}
                className={css.tab}
                to={item.to}
                activeOptions={{ exact: item.to === '/', includeSearch: false }}
              >
                <Icon name={item.icon} size={24} />
                <span>{t(item.text)}</span>
              </Link>
            ))}
        </nav>
      ) : null}
    </>
  );
}

function Unreachable({ retry, empty }: { retry: () => void; empty: boolean }) {
  const t = useTranslate();
  return (
    <main className={css.main}>
      {empty ? (
        <Notice title={t('empty.centre')} text={t('empty.centreText')}>
          <Button look="primary" icon="undo" onPress={retry}>
            {t('action.retry')}
          </Button>
        </Notice>
      ) : (
        <FailedNotice error={null} onRetry={retry} />
      )}
    </main>
  );
}

export function Shell() {
  const t = useTranslate();
  return (
    <ToastProvider>
      <CentreProvider
        waiting={
          <div className={css.splash} role="status" aria-label={t('state.loading')}>
            <Horns size={96} />
          </div>
        }
        Failed={Unreachable}
      >
        <Frame />
      </CentreProvider>
    </ToastProvider>
  );
}
