import { createRoute } from '@tanstack/react-router';
import { signedInRoute } from '../../app/routes/root-route';
import { staffPage } from '../../app/routes/staff-page';
import { readPeopleInsideSearch } from './search-params';

const frontDesk = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/front-desk',
  component: staffPage(() => import('./arrivals/front-desk-page'), 'FrontDeskPage'),
});

const requests = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/requests',
  component: staffPage(() => import('./requests/requests-page'), 'RequestsPage'),
});

const peopleInside = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/present',
  validateSearch: readPeopleInsideSearch,
  component: staffPage(() => import('./people-inside/people-inside-page'), 'PeopleInsidePage'),
});

const entranceDisplay = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/display/entrance',
  component: staffPage(() => import('./entrance-display/entrance-page'), 'EntrancePage'),
});

/** Pages of this area, all for people who have signed in. */
export const frontDeskRoutes = [frontDesk, requests, peopleInside, entranceDisplay] as const;
