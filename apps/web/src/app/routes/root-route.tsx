import { createRootRoute, createRoute, redirect } from '@tanstack/react-router';
import { meQuery } from '../../api/session';
import { queryClient } from '../../api/query-client';
import { NotFoundPage } from '../shell/not-found-page';
import { Shell } from '../shell/shell';

/** The frame of every page. Its own children are open to anybody. */
export const rootRoute = createRootRoute({ component: Shell, notFoundComponent: NotFoundPage });

/** Parent of the pages for people who have signed in; anybody else is led to the sign-in page and back. */
export const signedInRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'signed-in',
  beforeLoad: async ({ location: { href } }) => {
    const me = await queryClient.ensureQueryData(meQuery);
    if (!me) throw redirect({ to: '/sign-in', search: href === '/' ? {} : { next: href } });
  },
});
