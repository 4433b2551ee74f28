import { createRoute } from '@tanstack/react-router';
import { signedInRoute } from '../../app/routes/root-route';
import { staffPage } from '../../app/routes/staff-page';
import { readHoursSearch, readPoliciesSearch, readSpacesSearch } from './search-params';

const rules = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/rules',
  component: staffPage(() => import('./rules/rules-page'), 'RulesPage'),
});

const policies = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/policies',
  validateSearch: readPoliciesSearch,
  component: staffPage(() => import('./policies/policies-page'), 'PoliciesPage'),
});

const hours = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/hours',
  validateSearch: readHoursSearch,
  component: staffPage(() => import('./hours/hours-page'), 'HoursPage'),
});

const closures = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/closures',
  component: staffPage(() => import('./closures/closures-page'), 'ClosuresPage'),
});

const spaces = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/spaces',
  validateSearch: readSpacesSearch,
  component: staffPage(() => import('./spaces/spaces-page'), 'SpacesPage'),
});

const appeals = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/appeals',
  component: staffPage(() => import('./appeals/appeals-page'), 'AppealsPage'),
});

/** Pages of this area, all for people who have signed in. */
export const manageRoutes = [rules, policies, hours, closures, spaces, appeals] as const;
