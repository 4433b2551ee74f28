import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { loadPart } from '../../api/load-part';
import { rootRoute } from '../../app/routes/root-route';

/** The address of the sticker on a desk, «/d/B14»: anybody may know whether the desk is free. */
const deskSticker = createRoute({
  getParentRoute: () => rootRoute,
  path: '/d/$code',
  component: lazyRouteComponent(() => loadPart(() => import('./desk-sticker/sticker-page')), 'StickerPage'),
});

/** Behind the link of a mail: what follows # lets its reader answer without signing in. */
const visit = createRoute({
  getParentRoute: () => rootRoute,
  path: '/visit/$bookingId',
  component: lazyRouteComponent(() => loadPart(() => import('./links/visit-page')), 'VisitPage'),
});

/** Pages of this area for anybody. */
export const openVisitRoutes = [deskSticker, visit] as const;
