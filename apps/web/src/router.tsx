import { createRouter, type ErrorComponentProps, type RouterHistory } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { MissingPart } from './api/load-part';
import { reloadOnce } from './api/reload-once';
import { rootRoute, signedInRoute } from './app/routes/root-route';
import { accountRoutes, openAccountRoutes } from './areas/account/routes';
import { bookingRoutes, openBookingRoutes } from './areas/booking/routes';
import { frontDeskRoutes } from './areas/front-desk/routes';
import { manageRoutes } from './areas/manage/routes';
import { openProgrammeRoutes, programmeRoutes } from './areas/programmes/routes';
import { openVisitRoutes } from './areas/visit/routes';
import { FailedNotice } from './ui/notice';
import { Skeleton } from './ui/skeleton';

function FailedRoute({ error, reset }: ErrorComponentProps) {
  if (error instanceof MissingPart) return <MissingPage error={error} />;
  return (
    <FailedNotice
      error={error}
      onRetry={() => {
        reset();
        void router.invalidate();
      }}
    />
  );
}

/** A page whose file is gone is loaded anew. Where that cannot be or did not help, it says so. */
function MissingPage({ error }: { error: MissingPart }) {
  const [stays, setStays] = useState(false);
  useEffect(() => {
    void reloadOnce().then((isReloading) => setStays(!isReloading));
  }, []);
  if (!stays) return <Skeleton heights={[56, 220, 120]} />;
  return <FailedNotice error={error} onRetry={() => window.location.reload()} />;
}

/** Every page of the app, put together from the routes of the areas. */
const routeTree = rootRoute.addChildren([
  signedInRoute.addChildren([
    ...bookingRoutes,
    ...programmeRoutes,
    ...frontDeskRoutes,
    ...manageRoutes,
    ...accountRoutes,
  ]),
  ...openBookingRoutes,
  ...openVisitRoutes,
  ...openProgrammeRoutes,
  ...openAccountRoutes,
]);

/** @param history the addresses of the browser unless others are given */
export function makeRouter(history?: RouterHistory) {
  return createRouter({
    routeTree,
    ...(history && { history }),
    defaultPreload: 'intent',
    // Where there is no window to scroll, a script would be written for it.
    scrollRestoration: typeof document !== 'undefined',
    defaultErrorComponent: FailedRoute,
    defaultPendingComponent: () => <Skeleton heights={[56, 220, 120]} />,
  });
}

export const router = makeRouter();

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
