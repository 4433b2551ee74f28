import { useQuery } from '@tanstack/react-query';
import { spacesQuery } from '../../../api/centre';
import { storePreference } from '../../../api/stored-preferences';
import { useCentre } from '../../../app/centre/centre-provider';
import { useName, useTranslate } from '../../../intl/language';
import { featureIcon } from '../../../ui/icon';
import { Chip } from '../../../ui/segments';
import css from './find.module.css';
import { groupSearch } from './search-changes';
import type { Find } from './use-find';

const FIRST_GROUP_SIZE = 2;

/** What the desk must have, and whether a group sits together. The features are kept for the home page. */
export function FeatureChips({ find }: { find: Find }) {
  const t = useTranslate();
  const name = useName();
  const { centre } = useCentre();
  const spaces = useQuery(spacesQuery(centre.id, 'desk')).data;
  const { features, people, set } = find;
  const offered = centre.features.filter((feature) =>
    spaces?.some((space) => space.features.includes(feature.key)),
  );
  const toggle = (key: string, isWanted: boolean) => {
    const next = isWanted ? [...features, key] : features.filter((other) => other !== key);
    storePreference('features', next.join(','));
    set({ features: next.join(',') || undefined });
  };
  return (
    <div className={css.chips} role="group" aria-label={t('find.features')}>
      <Chip
        text={t('together.title')}
        icon="people"
        selected={people > 1}
        onChange={(isWanted) => set(groupSearch(find, isWanted ? FIRST_GROUP_SIZE : 1))}
      />
      {offered.map((feature) => (
        <Chip
          key={feature.key}
          text={name(feature.names)}
          icon={featureIcon(feature.key)}
          selected={features.includes(feature.key)}
          onChange={(isWanted) => toggle(feature.key, isWanted)}
        />
      ))}
    </div>
  );
}
