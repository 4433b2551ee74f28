import { useQuery } from '@tanstack/react-query';
import { Outlet, useRouter, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { meQuery } from '../../api/session';
import { useTranslate } from '../../intl/language';
import { Button } from '../../ui/button';
import { FailedNotice, Notice } from '../../ui/notice';
import { Horns } from '../../ui/ornament';
import { ToastProvider } from '../../ui/toast';
import { CentreProvider } from '../centre/centre-provider';
import { destinationsFor, type Destination } from '../navigation/destinations';
import { DestinationLinks } from './destination-links';
import { Header } from './header';
import css from './shell.module.css';
import { useKeptFocus } from './use-kept-focus';
import { usePageTitle } from './use-page-title';
import { useStale } from './use-stale';

function Frame() {
  const me = useQuery(meQuery).data ?? null;
  const stale = useStale();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const router = useRouter();
  const isSigningIn = path === '/sign-in';
  useEffect(() => {
    // Somebody whose session has ended is led to the sign-in page.
    if (me === null && !isSigningIn) void router.invalidate();
  }, [me, isSigningIn, router]);
  // A display on a wall shows itself alone, so that nobody gets from it into the app of the staff.
  if (path.startsWith('/display/')) return <Outlet />;
  const destinations = me && !isSigningIn ? destinationsFor(me) : [];
  return <Page destinations={destinations} stale={stale} />;
}

interface PageProps {
  destinations: readonly Destination[];
  /** No news have come for a while. */
  stale: boolean;
}

function Page({ destinations, stale }: PageProps) {
  const t = useTranslate();
  const content = useRef<HTMLElement>(null);
  usePageTitle(content);
  useKeptFocus(content);
  return (
    <>
      <a className={css.skip} href="#content">
        {t('nav.skip')}
      </a>
      <Header destinations={destinations} stale={stale} />
      <main ref={content} className={css.main} id="content" tabIndex={-1}>
        <Outlet />
      </main>
      <DestinationLinks
        destinations={destinations.filter((destination) => !destination.wideOnly)}
        className={css.tabs}
        iconSize={24}
      />
    </>
  );
}

function Unreachable({ retry, empty }: { retry: () => void; empty: boolean }) {
  const t = useTranslate();
  return (
    <main className={css.main}>
      {empty ? (
        <Notice heading title={t('empty.centre')} text={t('empty.centreText')}>
          <Button variant="primary" icon="undo" onPress={retry}>
            {t('action.retry')}
          </Button>
        </Notice>
      ) : (
        <FailedNotice error={null} onRetry={retry} />
      )}
    </main>
  );
}

/** The frame of every page. */
export function Shell() {
  const t = useTranslate();
  return (
    <ToastProvider>
      <CentreProvider
        loading={
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
