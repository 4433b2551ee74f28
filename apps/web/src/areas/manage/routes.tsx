import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedInRoute } from '../../app/routes/root-route';
import { readHoursSearch, readPoliciesSearch, readSpacesSearch } from './search-params';

const rules = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/rules',
  component: lazyRouteComponent(() => import('./rules/rules-page'), 'RulesPage'),
});

const policies = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/policies',
  validateSearch: readPoliciesSearch,
  component: lazyRouteComponent(() => import('./policies/policies-page'), 'PoliciesPage'),
});

const hours = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/hours',
  validateSearch: readHoursSearch,
  component: lazyRouteComponent(() => import('./hours/hours-page'), 'HoursPage'),
});

const closures = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/closures',
  component: lazyRouteComponent(() => import('./closures/closures-page'), 'ClosuresPage'),
});

const spaces = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/spaces',
  validateSearch: readSpacesSearch,
  component: lazyRouteComponent(() => import('./spaces/spaces-page'), 'SpacesPage'),
});

const appeals = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/appeals',
  component: lazyRouteComponent(() => import('./appeals/appeals-page'), 'AppealsPage'),
});

/** Pages of this area, all for people who have signed in. */
export const manageRoutes = [rules, policies, hours, closures, spaces, appeals] as const;
