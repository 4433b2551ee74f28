import { Link } from '@tanstack/react-router';
import { useName, useTranslate } from '../../intl/language';
import { Horns, OrnamentBand } from '../../ui/ornament';
import { useCentre } from '../centre/centre-provider';
import type { Destination } from '../navigation/destinations';
import { ConnectionBar } from './connection-bar';
import { DestinationLinks } from './destination-links';
import { LanguageSwitch } from './language-switch';
import css from './shell.module.css';

interface HeaderProps {
  destinations: readonly Destination[];
  /** No news have come for a while. */
  stale: boolean;
}

/** The top of every page: the centre, the ways through the app on a wide screen, and the language. */
export function Header({ destinations, stale }: HeaderProps) {
  const t = useTranslate();
  const name = useName();
  const { centre } = useCentre();
  return (
    <header className={css.header}>
      <div className={css.bar}>
        <Link className={css.brand} to="/">
          <span className={css.mark}>
            <Horns size={24} />
          </span>
          <span>
            {t('app.name')}
            <small>{name(centre.names)}</small>
          </span>
        </Link>
        <DestinationLinks destinations={destinations} className={css.wideNav} />
        <span className={css.spring} />
        <LanguageSwitch />
      </div>
      <div className={css.hairline}>
        <OrnamentBand />
      </div>
      <ConnectionBar stale={stale} />
    </header>
  );
}
