import { booksRooms, isManager, isStaff } from '../../api/roles';
import type { Me } from '../../api/types';
import type { MessageId } from '../../intl/language';
import type { IconName } from '../../ui/icon';
import { managePages } from './manage-pages';

/** A main page that the navigation leads to. */
export interface Destination {
  to: '/' | '/find' | '/events' | '/my-bookings' | '/rooms' | '/front-desk' | '/rules' | '/profile';
  text: MessageId;
  icon: IconName;
  /** It has no room in the tab bar of a phone; there it is reached from the home page or the profile. */
  wideOnly?: boolean;
  /** Addresses of the pages that belong to it. */
  pages?: readonly string[];
}

interface Rule {
  destination: Destination;
  isFor: (me: Me) => boolean;
}

const everybody = () => true;
const member = (me: Me) => !isStaff(me);

const frontDesk: Destination = {
  to: '/front-desk',
  text: 'nav.frontDesk',
  icon: 'scan',
  pages: ['/requests', '/present'],
};
const manage: Destination = {
  to: '/rules',
  text: 'nav.manage',
  icon: 'rules',
  wideOnly: true,
  pages: managePages.flatMap((group) => group.pages.map((page) => page.to)),
};

/** In the order of the navigation. */
const rules: readonly Rule[] = [
  { destination: frontDesk, isFor: isStaff },
  { destination: { to: '/', text: 'nav.home', icon: 'home' }, isFor: member },
  { destination: { to: '/rooms', text: 'nav.rooms', icon: 'rooms' }, isFor: booksRooms },
  { destination: { to: '/find', text: 'nav.find', icon: 'search' }, isFor: everybody },
  { destination: { to: '/events', text: 'nav.events', icon: 'talk', wideOnly: true }, isFor: member },
  { destination: { to: '/my-bookings', text: 'nav.mine', icon: 'ticket' }, isFor: everybody },
  { destination: manage, isFor: isManager },
  { destination: { to: '/profile', text: 'nav.profile', icon: 'person' }, isFor: everybody },
];

/** The main pages for what a person does here. */
export function destinationsFor(me: Me): Destination[] {
  return rules.filter((rule) => rule.isFor(me)).map((rule) => rule.destination);
}

/** The main page to which the page at an address belongs; of two, the one that is for fewer people. */
export function mainPageOf(path: string, destinations: readonly Destination[]): Destination | undefined {
  return destinations.findLast(({ to, pages = [] }) => to === path || pages.includes(path));
}
