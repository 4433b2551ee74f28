import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { queryClient } from '../api/query-client';
import { LanguageProvider } from '../intl/language';
import type { router } from '../router';
import { FirstQueries } from './first-queries';

/** Everything that is drawn, by the browser and, for the first view, by the server. */
export function App({ router: ofPage }: { router: typeof router }) {
  return (
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <LanguageProvider>
          <RouterProvider router={ofPage} />
          <FirstQueries />
        </LanguageProvider>
      </QueryClientProvider>
    </StrictMode>
  );
}
