import type { MessageId } from '../../intl/language';
import type { IconName } from '../../ui/icon';

/** Where a manager works. */
export type ManagePath =
  '/requests' | '/appeals' | '/closures' | '/hours' | '/spaces' | '/rules' | '/policies';

interface ManageGroup {
  title: MessageId;
  pages: readonly { to: ManagePath; text: MessageId; icon: IconName }[];
}

/** What waits for an answer first, then what changes by the week, then what is set once. */
export const managePages: readonly ManageGroup[] = [
  {
    title: 'manage.answer',
    pages: [
      { to: '/requests', text: 'nav.requests', icon: 'bell' },
      { to: '/appeals', text: 'nav.appeals', icon: 'talk' },
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
