import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { loadPart } from '../../api/load-part';
import { signedInRoute } from '../../app/routes/root-route';
import { readPeopleInsideSearch } from './search-params';

const frontDesk = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/front-desk',
  component: lazyRouteComponent(() => loadPart(() => import('./arrivals/front-desk-page')), 'FrontDeskPage'),
});

const requests = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/requests',
  component: lazyRouteComponent(() => loadPart(() => import('./requests/requests-page')), 'RequestsPage'),
});

const peopleInside = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/present',
  validateSearch: readPeopleInsideSearch,
  component: lazyRouteComponent(
    () => loadPart(() => import('./people-inside/people-inside-page')),
    'PeopleInsidePage',
  ),
});

const entranceDisplay = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/display/entrance',
  component: lazyRouteComponent(
    () => loadPart(() => import('./entrance-display/entrance-page')),
    'EntrancePage',
  ),
});

/** Pages of this area, all for people who have signed in. */
export const frontDeskRoutes = [frontDesk, requests, peopleInside, entranceDisplay] as const;
