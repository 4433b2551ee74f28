import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
  type ErrorComponentProps,
} from '@tanstack/react-router';
import { meQuery, queryClient } from '../api/queries';
import { HomePage } from '../features/home/home-page';
import { SignInPage } from '../features/sign-in/sign-in-page';
import { Bones, FailedNotice } from '../ui/notice';
import { LostPage } from './lost-page';
import { isStaff } from './navigation';
import {
  readFindSearch,
  readFrontDeskSearch,
  readHoursSearch,
  readMineSearch,
  readPoliciesSearch,
  readPeopleInsideSearch,
  readRoomsSearch,
  readSeriesSearch,
  readSignInSearch,
  readSpacesSearch,
} from './search-params';
import { Shell } from './shell';

const root = createRootRoute({ component: Shell, notFoundComponent: LostPage });

async function requirePerson(href: string) {
  const me = await queryClient.ensureQueryData(meQuery);
  if (!me) throw redirect({ to: '/sign-in', search: href === '/' ? {} : { next: href } });
  return me;
}

const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  beforeLoad: async ({ location }) => {
    await requirePerson(location.href);
  },
});

const home = createRoute({
  getParentRoute: () => inside,
  path: '/',
  beforeLoad: () => {
    const me = queryClient.getQueryData(meQuery.queryKey) ?? null;
    if (isStaff(me)) throw redirect({ to: '/front-desk' });
  },
  component: HomePage,
});

const find = createRoute({
  getParentRoute: () => inside,
  path: '/find',
  validateSearch: readFindSearch,
  component: lazyRouteComponent(() => import('../features/find/find-page'), 'FindPage'),
});

/** The sticker on a desk, «/d/B14»: anybody may know whether it is free. */
const sticker = createRoute({
  getParentRoute: () => root,
  path: '/d/$code',
  component: lazyRouteComponent(() => import('../features/sticker/sticker-page'), 'StickerPage'),
});

/** The links of mails: what follows # lets their reader do one thing without signing in. */
const offer = createRoute({
  getParentRoute: () => root,
  path: '/offer/$offerId',
  component: lazyRouteComponent(() => import('../features/waitlist/offer-page'), 'OfferPage'),
});

const visit = createRoute({
  getParentRoute: () => root,
  path: '/visit/$bookingId',
  component: lazyRouteComponent(() => import('../features/visit/visit-page'), 'VisitPage'),
});

const place = createRoute({
  getParentRoute: () => root,
  path: '/place/$registrationId',
  component: lazyRouteComponent(() => import('../features/events/place-page'), 'PlacePage'),
});

const events = createRoute({
  getParentRoute: () => inside,
  path: '/events',
  component: lazyRouteComponent(() => import('../features/events/events-page'), 'EventsPage'),
});

const mine = createRoute({
  getParentRoute: () => inside,
  path: '/my-bookings',
  validateSearch: readMineSearch,
  component: lazyRouteComponent(() => import('../features/my-bookings/my-bookings-page'), 'MyBookingsPage'),
});

const rooms = createRoute({
  getParentRoute: () => inside,
  path: '/rooms',
  validateSearch: readRoomsSearch,
  component: lazyRouteComponent(() => import('../features/timeline/timeline-page'), 'TimelinePage'),
});

const series = createRoute({
  getParentRoute: () => inside,
  path: '/series/$seriesId',
  validateSearch: readSeriesSearch,
  component: lazyRouteComponent(() => import('../features/series/series-page'), 'SeriesPage'),
});

const frontDesk = createRoute({
  getParentRoute: () => inside,
  path: '/front-desk',
  validateSearch: readFrontDeskSearch,
  component: lazyRouteComponent(() => import('../features/front-desk/front-desk-page'), 'FrontDeskPage'),
});

const entrance = createRoute({
  getParentRoute: () => inside,
  path: '/display/entrance',
  component: lazyRouteComponent(() => import('../features/display/entrance-page'), 'EntrancePage'),
});

const present = createRoute({
  getParentRoute: () => inside,
  path: '/present',
  validateSearch: readPeopleInsideSearch,
  component: lazyRouteComponent(
    () => import('../features/people-inside/people-inside-page'),
    'PeopleInsidePage',
  ),
});

const rules = createRoute({
  getParentRoute: () => inside,
  path: '/rules',
  component: lazyRouteComponent(() => import('../features/rules/rules-page'), 'RulesPage'),
});

const appeals = createRoute({
  getParentRoute: () => inside,
  path: '/appeals',
  component: lazyRouteComponent(() => import('../features/appeals/appeals-page'), 'AppealsPage'),
});

const hours = createRoute({
  getParentRoute: () => inside,
  path: '/hours',
  validateSearch: readHoursSearch,
  component: lazyRouteComponent(() => import('../features/hours/hours-page'), 'HoursPage'),
});

const spaces = createRoute({
  getParentRoute: () => inside,
  path: '/spaces',
  validateSearch: readSpacesSearch,
  component: lazyRouteComponent(() => import('../features/spaces/spaces-page'), 'SpacesPage'),
});

const policies = createRoute({
  getParentRoute: () => inside,
  path: '/policies',
  validateSearch: readPoliciesSearch,
  component: lazyRouteComponent(() => import('../features/policies/policies-page'), 'PoliciesPage'),
});

const closures = createRoute({
  getParentRoute: () => inside,
  path: '/closures',
  component: lazyRouteComponent(() => import('../features/closures/closures-page'), 'ClosuresPage'),
});

const requests = createRoute({
  getParentRoute: () => inside,
  path: '/requests',
  component: lazyRouteComponent(() => import('../features/requests/requests-page'), 'RequestsPage'),
});

const profile = createRoute({
  getParentRoute: () => inside,
  path: '/profile',
  component: lazyRouteComponent(() => import('../features/profile/profile-page'), 'ProfilePage'),
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: readSignInSearch,
  component: SignInPage,
});

function Failed({ error, reset }: ErrorComponentProps) {
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

export const router = createRouter({
  routeTree: root.addChildren([
    inside.addChildren([
      home,
      find,
      events,
      mine,
      rooms,
      series,
      frontDesk,
      requests,
      rules,
      closures,
      profile,
      entrance,
      present,
      appeals,
      hours,
      spaces,
      policies,
    ]),
    sticker,
    offer,
    place,
    visit,
    signIn,
  ]),
  defaultPreload: 'intent',
  scrollRestoration: true,
  defaultErrorComponent: Failed,
  defaultPendingComponent: () => <Bones heights={[56, 220, 120]} />,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
