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

const people = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/people',
  component: staffPage(() => import('./people/people-page'), 'PeoplePage'),
});

const importPeople = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/people/import',
  component: staffPage(() => import('./people/import/import-page'), 'ImportPage'),
});

const person = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/people/$personId',
  component: staffPage(() => import('./people/person-page'), 'PersonPage'),
});

const organisations = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/organisations',
  component: staffPage(() => import('./organisations/organisations-page'), 'OrganisationsPage'),
});

const joining = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/joining',
  component: staffPage(() => import('./joining/joining-page'), 'JoiningPage'),
});

/** Pages of this area, all for people who have signed in. */
export const manageRoutes = [
  rules,
  policies,
  hours,
  closures,
  spaces,
  appeals,
  people,
  importPeople,
  person,
  organisations,
  joining,
] as const;
