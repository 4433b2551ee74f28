import { EVENT_SCREENS } from './event-screens.js';
import { MEMBER_SCREENS, VISITOR_SCREENS } from './member-screens.js';
import { ORGANISER_SCREENS } from './organiser-screens.js';
import type { Screen } from './screen.js';
import { STAFF_SCREENS } from './staff-screens.js';

/** Every view of the app, those of each role once, and the states that show more than the first look. */
export const SCREENS: readonly Screen[] = [
  ...VISITOR_SCREENS,
  ...MEMBER_SCREENS,
  ...ORGANISER_SCREENS,
  ...STAFF_SCREENS,
  ...EVENT_SCREENS,
];
