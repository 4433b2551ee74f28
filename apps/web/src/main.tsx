import { startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import { centreQuery, centresQuery } from './api/centre';
import { firstAnswers } from './api/first-answers';
import { queryClient } from './api/query-client';
import { reloadOnce } from './api/reload-once';
import { meQuery } from './api/session';
import type { LanguageCode, Me } from './api/types';
import { chooseCentre } from './app/centre/choose-centre';
import { mendLinkAddress } from './app/mail-link/link-address';
import './app/shell/tokens.css';
import './app/shell/letters.css';
import './app/shell/page.css';
import { applyTheme, storedTheme } from './app/shell/theme';
import { tolerateForeignNodes } from './app/shell/foreign-nodes';
import { App } from './first-view/app';
import { activateLanguage, storedLanguage } from './intl/language';
import { router } from './router';

const PRELOAD_AFTER_MS = 1_500;

async function startApp(): Promise<void> {
  tolerateForeignNodes();
  const address = mendLinkAddress(window.location.pathname, window.location.search);
  if (address) {
    window.location.replace(address);
    return;
  }
  applyTheme(storedTheme());
  void queryClient.prefetchQuery(centresQuery);
  const asked = queryClient.fetchQuery(meQuery).catch(() => null);
  const language = storedLanguage() ?? (await asked)?.language ?? 'kk';
  if (!(await activateOrReload(language))) return;
  const me = await asked;
  await takeCentreOfPage(me);
  const root = document.getElementById('root');
  if (!root) return;
  // The parts of the page are there before it is drawn.
  await router.load();
  // As a transition the first view is drawn piece by piece, so that a slow phone answers to a tap meanwhile.
  startTransition(() => createRoot(root).render(<App router={router} />));
  if (me) preloadLikelyPages();
}

/**
 * Texts that cannot be had are of another build, or there is no connection: then the page is loaded anew.
 * @returns false when that is under way
 * @throws MissingPart when it does not help
 */
async function activateOrReload(language: LanguageCode): Promise<boolean> {
  try {
    await activateLanguage(language);
    return true;
  } catch (error) {
    if (await reloadOnce()) return false;
    throw error;
  }
}

/** A centre that came with the page is there before the first view is drawn, so that it is drawn once. */
async function takeCentreOfPage(me: Me | null): Promise<void> {
  const centre = chooseCentre(queryClient.getQueryData(centresQuery.queryKey) ?? [], me);
  if (centre && firstAnswers().has(`/centres/${centre.id}`))
    await queryClient.prefetchQuery(centreQuery(centre.id));
}

/** Loads the pages that most people open next, once nobody waits for anything. */
function preloadLikelyPages(): void {
  window.setTimeout(() => {
    void router.preloadRoute({ to: '/find' });
    void router.preloadRoute({ to: '/my-bookings' });
  }, PRELOAD_AFTER_MS);
}

void startApp();
