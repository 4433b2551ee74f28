import { Link, useRouterState } from '@tanstack/react-router';
import { useTranslate } from '../../intl/language';
import { Icon } from '../../ui/icon';
import { mainPageOf, type Destination } from '../navigation/destinations';
import css from './shell.module.css';

interface DestinationLinksProps {
  destinations: readonly Destination[];
  className: string | undefined;
  iconSize?: number;
}

/** Links to the main pages. Nothing for somebody who has no way to go. */
export function DestinationLinks({ destinations, className, iconSize = 20 }: DestinationLinksProps) {
  const t = useTranslate();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const current = mainPageOf(path, destinations);
  if (destinations.length === 0) return null;
  return (
    <nav className={className} aria-label={t('nav.label')}>
      {destinations.map((destination) => (
        <Link
          key={destination.to}
          className={css.tab}
          data-section={destination === current || undefined}
          to={destination.to}
          activeOptions={{ exact: destination.to === '/', includeSearch: false }}
        >
          <Icon name={destination.icon} size={iconSize} />
          <span>{t(destination.text)}</span>
        </Link>
      ))}
    </nav>
  );
}
