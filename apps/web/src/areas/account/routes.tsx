import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { loadPart } from '../../api/load-part';
import { rootRoute, signedInRoute } from '../../app/routes/root-route';
import { readSignInSearch } from './search-params';

const signIn = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: readSignInSearch,
  component: lazyRouteComponent(() => loadPart(() => import('./sign-in/sign-in-page')), 'SignInPage'),
});

const profile = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/profile',
  component: lazyRouteComponent(() => loadPart(() => import('./profile/profile-page')), 'ProfilePage'),
});

/** Pages of this area for people who have signed in. */
export const accountRoutes = [profile] as const;
/** Pages of this area for anybody. */
export const openAccountRoutes = [signIn] as const;
