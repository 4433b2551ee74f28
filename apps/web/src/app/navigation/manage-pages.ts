import type { MessageId } from '../../intl/language';
import type { IconName } from '../../ui/icon';

/** The addresses of the pages for managers. */
export type ManagePath =
  | '/requests'
  | '/appeals'
  | '/people'
  | '/organisations'
  | '/joining'
  | '/closures'
  | '/hours'
  | '/spaces'
  | '/rules'
  | '/policies';

/** A page for managers in the navigation. */
export interface ManagePage {
  to: ManagePath;
  text: MessageId;
  icon: IconName;
}

interface ManageGroup {
  title: MessageId;
  pages: readonly ManagePage[];
}

/** First what waits for an answer, then what changes by the week, then what is set once. */
export const managePages: readonly ManageGroup[] = [
  {
    title: 'manage.answer',
    pages: [
      { to: '/requests', text: 'nav.requests', icon: 'bell' },
      { to: '/appeals', text: 'nav.appeals', icon: 'talk' },
    ],
  },
  {
    title: 'manage.people',
    pages: [
      { to: '/people', text: 'nav.people', icon: 'person' },
      { to: '/organisations', text: 'nav.organisations', icon: 'talk' },
      { to: '/joining', text: 'nav.joining', icon: 'plus' },
    ],
  },
  {
    title: 'manage.centre',
    pages: [
      { to: '/closures', text: 'nav.closures', icon: 'lock' },
      { to: '/hours', text: 'nav.hours', icon: 'clock' },
      { to: '/spaces', text: 'nav.spaces', icon: 'desk' },
    ],
  },
  {
    title: 'manage.order',
    pages: [
      { to: '/rules', text: 'nav.rules', icon: 'rules' },
      { to: '/policies', text: 'nav.policies', icon: 'list' },
    ],
  },
];
