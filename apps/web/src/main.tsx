import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { centresQuery } from './api/centre';
import { meQuery } from './api/session';
import { queryClient } from './api/query-client';
import { activateLanguage, LanguageProvider, storedLanguage } from './intl/language';
import './app/shell/tokens.css';
import './app/shell/page.css';
import { router } from './router';
import { chosenTheme, wearTheme } from './app/shell/theme';

async function open(): Promise<void> {
  wearTheme(chosenTheme());
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
  // What a thumb reaches for next is fetched while nobody waits for it.
  if (me) {
    window.setTimeout(() => {
      void router.preloadRoute({ to: '/find' });
      void router.preloadRoute({ to: '/my-bookings' });
    }, 1_500);
  }
}

void open();
