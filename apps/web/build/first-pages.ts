/** A page that people open first. The server sends with it what it needs, so that nothing is asked for one after the other. */
export interface FirstPage {
  /** The modules that it is made of, below `src`. */
  modules: readonly string[];
  /**
   * What it asks the API first, as paths below `/api/v1`. The server fills in `{centreId}`, `{today}`, and the shortest slot of
   * now, `{slotStart}` and `{slotEnd}`. A path that differs from what the page asks only costs its bytes.
   */
  answers: readonly string[];
  /** Staff are led on to another page. */
  isForMembers?: boolean;
  /**
   * The server draws its first view, so that it can be read before the scripts have arrived. Not for pages on which people
   * write at once: what they had written would be gone.
   */
  isDrawn?: boolean;
  /** Staff read it, so it needs their texts. */
  isForStaff?: boolean;
}

const SPACES = '/centres/{centreId}/spaces';
const CLOSURES = '/centres/{centreId}/closures';
const MY_BOOKINGS = '/me/bookings?scope=upcoming&limit=50';
const FREE_DESKS = '/availability?centreId={centreId}&kind=desk&start={slotStart}&end={slotEnd}';

/** Every page that is not named here. */
const OTHER_PAGES = '*';

/** By path. */
export const FIRST_PAGES: Readonly<Record<string, FirstPage>> = {
  [OTHER_PAGES]: { modules: [], answers: [] },
  '/sign-in': { modules: ['areas/account/sign-in/sign-in-page.tsx'], answers: [] },
  '/': {
    modules: [
      'areas/booking/home/home-page.tsx',
      'areas/programmes/shared/home-events.tsx',
      'areas/programmes/shared/open-seat-offers.tsx',
    ],
    answers: [
      SPACES,
      CLOSURES,
      MY_BOOKINGS,
      FREE_DESKS,
      '/me/waitlist',
      '/me/registrations',
      '/centres/{centreId}/events',
    ],
    isForMembers: true,
    isDrawn: true,
  },
  '/find': {
    modules: ['areas/booking/find/find-page.tsx'],
    answers: [SPACES, CLOSURES, MY_BOOKINGS, FREE_DESKS],
    isDrawn: true,
  },
  '/rooms': {
    modules: ['areas/booking/rooms/rooms-page.tsx'],
    answers: [SPACES, CLOSURES, '/centres/{centreId}/day-plan?date={today}&kind=room'],
    isDrawn: true,
  },
  '/my-bookings': {
    modules: ['areas/booking/my-bookings/my-bookings-page.tsx'],
    answers: [SPACES, MY_BOOKINGS, '/me/waitlist', '/me/registrations'],
    isDrawn: true,
  },
  '/front-desk': {
    modules: ['areas/front-desk/arrivals/front-desk-page.tsx'],
    answers: [
      SPACES,
      '/centres/{centreId}/arrivals',
      '/centres/{centreId}/outage',
      '/centres/{centreId}/requests?limit=100',
    ],
    isForStaff: true,
  },
};
