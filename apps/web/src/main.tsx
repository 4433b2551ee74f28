import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { centresQuery } from './api/centre';
import { queryClient } from './api/query-client';
import { meQuery } from './api/session';
import { mendLinkAddress } from './app/mail-link/link-address';
import './app/shell/tokens.css';
import './app/shell/letters.css';
import './app/shell/page.css';
import { applyTheme, storedTheme } from './app/shell/theme';
import { tolerateForeignNodes } from './app/shell/foreign-nodes';
import { activateLanguage, LanguageProvider, storedLanguage } from './intl/language';
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
  const chosen = storedLanguage();
  await activateLanguage(chosen ?? 'kk');
  void queryClient.prefetchQuery(centresQuery);
  const me = await queryClient.fetchQuery(meQuery).catch(() => null);
  if (!chosen && me && me.language !== 'kk') await activateLanguage(me.language);
  const root = document.getElementById('root');
  if (!root) return;
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <LanguageProvider>
          <RouterProvider router={router} />
        </LanguageProvider>
      </QueryClientProvider>
    </StrictMode>,
  );
  if (me) preloadLikelyPages();
}

/** Loads the pages that most people open next, once nobody waits for anything. */
function preloadLikelyPages(): void {
  window.setTimeout(() => {
    void router.preloadRoute({ to: '/find' });
    void router.preloadRoute({ to: '/my-bookings' });
  }, PRELOAD_AFTER_MS);
}

void startApp();
