import type { Space } from '../../../../api/types';
import { useCentre } from '../../../../app/centre/centre-provider';
import { useName } from '../../../../intl/language';
import { featureIcon, Icon } from '../../../../ui/icon';

/** The features of a space that have a name, in the order of the centre. */
export function useFeaturesOf(): (space: Pick<Space, 'features'>) => { key: string; name: string }[] {
  const { centre } = useCentre();
  const name = useName();
  return (space) =>
    centre.features
      .filter((feature) => space.features.includes(feature.key))
      .map((feature) => ({ key: feature.key, name: name(feature.names) }));
}

interface SpaceTraitsProps {
  space: Pick<Space, 'features'>;
  /** Where the space lies, said before its features. */
  area?: string;
  className: string | undefined;
}

/** Where a space is and what it has. */
export function SpaceTraits({ space, area, className }: SpaceTraitsProps) {
  const featuresOf = useFeaturesOf();
  return (
    <p className={className}>
      {area ? <span>{area}</span> : null}
      {featuresOf(space).map((feature) => (
        <span key={feature.key}>
          <Icon name={featureIcon(feature.key)} size={18} />
          {feature.name}
        </span>
      ))}
    </p>
  );
}
