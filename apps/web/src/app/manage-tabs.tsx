import { Link } from '@tanstack/react-router';
import { useTranslate } from '../i18n/language';
import { Icon } from '../ui/icon';
import css from './manage-tabs.module.css';

const pages = [
  { to: '/rules', text: 'nav.rules', icon: 'rules' },
  { to: '/closures', text: 'nav.closures', icon: 'lock' },
  { to: '/requests', text: 'nav.requests', icon: 'clock' },
] as const;

/** The pages of somebody who runs the centre, side by side. */
export function ManageTabs() {
  const t = useTranslate();
  return (
    <nav className={css.tabs} aria-label={t('nav.manage')}>
      {pages.map((page) => (
        <Link key={page.to} className={css.tab} to={page.to}>
          <Icon name={page.icon} size={18} />
          {t(page.text)}
        </Link>
      ))}
    </nav>
  );
}
