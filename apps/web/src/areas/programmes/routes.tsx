import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { loadPart } from '../../api/load-part';
import { rootRoute, signedInRoute } from '../../app/routes/root-route';

const events = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/events',
  component: lazyRouteComponent(() => loadPart(() => import('./events/events-page')), 'EventsPage'),
});

/** Behind the link of a mail: what follows # lets its reader answer without signing in. */
const seatOffer = createRoute({
  getParentRoute: () => rootRoute,
  path: '/place/$registrationId',
  component: lazyRouteComponent(() => loadPart(() => import('./events/seat-offer-page')), 'SeatOfferPage'),
});

/** Pages of this area for people who have signed in. */
export const programmeRoutes = [events] as const;
/** Pages of this area for anybody. */
export const openProgrammeRoutes = [seatOffer] as const;
