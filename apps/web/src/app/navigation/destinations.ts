import { booksRooms, isManager, isStaff } from '../../api/roles';
import type { Me } from '../../api/types';
import type { MessageId } from '../../intl/language';
import type { IconName } from '../../ui/icon';

/** A main page that the navigation leads to. */
export interface Destination {
  to: '/' | '/find' | '/events' | '/my-bookings' | '/rooms' | '/front-desk' | '/rules' | '/profile';
  text: MessageId;
  icon: IconName;
  /** It has no room in the tab bar of a phone; there it is reached from the home page or the profile. */
  wideOnly?: boolean;
}

interface Rule {
  destination: Destination;
  isFor: (me: Me) => boolean;
}

const everybody = () => true;
const member = (me: Me) => !isStaff(me);

/** In the order of the navigation. */
const rules: readonly Rule[] = [
  { destination: { to: '/front-desk', text: 'nav.frontDesk', icon: 'scan' }, isFor: isStaff },
  { destination: { to: '/', text: 'nav.home', icon: 'home' }, isFor: member },
  { destination: { to: '/rooms', text: 'nav.rooms', icon: 'rooms' }, isFor: booksRooms },
  { destination: { to: '/find', text: 'nav.find', icon: 'search' }, isFor: everybody },
  { destination: { to: '/events', text: 'nav.events', icon: 'talk', wideOnly: true }, isFor: member },
  { destination: { to: '/my-bookings', text: 'nav.mine', icon: 'ticket' }, isFor: everybody },
  { destination: { to: '/rules', text: 'nav.manage', icon: 'rules', wideOnly: true }, isFor: isManager },
  { destination: { to: '/profile', text: 'nav.profile', icon: 'person' }, isFor: everybody },
];

/** The main pages for what a person does here. */
export function destinationsFor(me: Me): Destination[] {
  return rules.filter((rule) => rule.isFor(me)).map((rule) => rule.destination);
}
