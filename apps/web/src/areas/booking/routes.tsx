import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { loadPart } from '../../api/load-part';
import { meQuery } from '../../api/session';
import { queryClient } from '../../api/query-client';
import { isStaff } from '../../api/roles';

import { rootRoute, signedInRoute } from '../../app/routes/root-route';
import { readFindSearch, readMyBookingsSearch, readRoomsSearch, readSeriesSearch } from './search-params';

const home = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/',
  beforeLoad: () => {
    const me = queryClient.getQueryData(meQuery.queryKey) ?? null;
    if (isStaff(me)) throw redirect({ to: '/front-desk' });
  },
  component: lazyRouteComponent(() => loadPart(() => import('./home/home-page')), 'HomePage'),
});

const find = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/find',
  validateSearch: readFindSearch,
  component: lazyRouteComponent(() => loadPart(() => import('./find/find-page')), 'FindPage'),
});

const myBookings = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/my-bookings',
  validateSearch: readMyBookingsSearch,
  component: lazyRouteComponent(
    () => loadPart(() => import('./my-bookings/my-bookings-page')),
    'MyBookingsPage',
  ),
});

const rooms = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/rooms',
  validateSearch: readRoomsSearch,
  component: lazyRouteComponent(() => loadPart(() => import('./rooms/rooms-page')), 'RoomsPage'),
});

const series = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/series/$seriesId',
  validateSearch: readSeriesSearch,
  component: lazyRouteComponent(() => loadPart(() => import('./series/series-page')), 'SeriesPage'),
});

/** Behind the link of a mail: what follows # lets its reader answer without signing in. */
const offer = createRoute({
  getParentRoute: () => rootRoute,
  path: '/offer/$offerId',
  component: lazyRouteComponent(() => loadPart(() => import('./waitlist/offer-page')), 'OfferPage'),
});

/** Pages of this area for people who have signed in. */
export const bookingRoutes = [home, find, myBookings, rooms, series] as const;
/** Pages of this area for anybody. */
export const openBookingRoutes = [offer] as const;
