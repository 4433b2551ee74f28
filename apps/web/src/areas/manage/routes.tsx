import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { loadPart } from '../../api/load-part';
import { signedInRoute } from '../../app/routes/root-route';
import { readHoursSearch, readPoliciesSearch, readSpacesSearch } from './search-params';

const rules = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/rules',
  component: lazyRouteComponent(() => loadPart(() => import('./rules/rules-page')), 'RulesPage'),
});

const policies = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/policies',
  validateSearch: readPoliciesSearch,
  component: lazyRouteComponent(() => loadPart(() => import('./policies/policies-page')), 'PoliciesPage'),
});

const hours = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/hours',
  validateSearch: readHoursSearch,
  component: lazyRouteComponent(() => loadPart(() => import('./hours/hours-page')), 'HoursPage'),
});

const closures = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/closures',
  component: lazyRouteComponent(() => loadPart(() => import('./closures/closures-page')), 'ClosuresPage'),
});

const spaces = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/spaces',
  validateSearch: readSpacesSearch,
  component: lazyRouteComponent(() => loadPart(() => import('./spaces/spaces-page')), 'SpacesPage'),
});

const appeals = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/appeals',
  component: lazyRouteComponent(() => loadPart(() => import('./appeals/appeals-page')), 'AppealsPage'),
});

/** Pages of this area, all for people who have signed in. */
export const manageRoutes = [rules, policies, hours, closures, spaces, appeals] as const;
