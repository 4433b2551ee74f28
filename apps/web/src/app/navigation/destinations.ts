import type { Me } from '../../api/types';
import type { MessageId } from '../../intl/language';
import type { IconName } from '../../ui/icon';

export interface Destination {
  to: '/' | '/find' | '/events' | '/my-bookings' | '/rooms' | '/front-desk' | '/rules' | '/profile';
  text: MessageId;
  icon: IconName;
  /** Too many for a phone's tab bar: reached from Home or the profile there. */
  wideOnly?: boolean;
}

export function isStaff(me: Me | null): boolean {
  return me?.roles.some((role) => role.kind !== 'member') ?? false;
}

export function runsCentre(me: Me | null): boolean {
  return me?.roles.some((role) => role.kind === 'manager') ?? false;
}

export function booksRooms(me: Me | null): boolean {
  return isStaff(me) || (me?.organisations.length ?? 0) > 0;
}

/** The way through the app follows from what a person does here. */
export function destinationsFor(me: Me): Destination[] {
  const staff = isStaff(me);
  const found: Destination[] = [];
  if (staff) found.push({ to: '/front-desk', text: 'nav.frontDesk', icon: 'scan' });
  if (!staff) found.push({ to: '/', text: 'nav.home', icon: 'home' });
  if (booksRooms(me)) found.push({ to: '/rooms', text: 'nav.rooms', icon: 'rooms' });
  found.push({ to: '/find', text: 'nav.find', icon: 'search' });
  if (!staff) found.push({ to: '/events', text: 'nav.events', icon: 'talk', wideOnly: true });
  found.push({ to: '/my-bookings', text: 'nav.mine', icon: 'ticket' });
  if (runsCentre(me)) found.push({ to: '/rules', text: 'nav.manage', icon: 'rules', wideOnly: true });
  found.push({ to: '/profile', text: 'nav.profile', icon: 'person' });
  return found;
}
