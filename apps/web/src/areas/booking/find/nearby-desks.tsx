import type { Space } from '../../../api/types';
import { useTranslate } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { isBookable, type DeskStatus } from '../shared/desks/desk-status';
import { middleOf, sortByDistance } from '../shared/floor-map/desk-layout';
import css from './find.module.css';

const MAX_DESKS_SHOWN = 3;

interface NearbyDesksProps {
  /** The desk that they are near to. */
  space: Space;
  desks: readonly DeskStatus[];
  onChoose: (status: DeskStatus) => void;
}

/** The nearest free desks on the same floor; nothing when there are none. */
export function NearbyDesks({ space, desks, onChoose }: NearbyDesksProps) {
  const t = useTranslate();
  const free = desks.filter(
    (other) =>
      other.space.id !== space.id &&
      other.state === 'free' &&
      isBookable(other) &&
      other.space.floorId === space.floorId,
  );
  const byDistance = sortByDistance(
    free.map((status) => ({ status, at: status.space.at })),
    middleOf(space),
  );
  if (free.length === 0) return null;
  return (
    <>
      <p className={css.count}>{t('find.nearby')}</p>
      <div className={css.row}>
        {byDistance.slice(0, MAX_DESKS_SHOWN).map(({ status }) => (
          <Button key={status.space.id} icon="check" onPress={() => onChoose(status)}>
            {status.space.code}
          </Button>
        ))}
      </div>
    </>
  );
}
