import type { EquipmentCount } from '../../../api/types';
import { useCentre } from '../../../app/centre/centre-provider';
import { useName, useTranslate } from '../../../intl/language';
import { Icon } from '../../../ui/icon';
import { Stepper } from '../../../ui/stepper';
import css from './timeline.module.css';

interface EquipmentCountsProps {
  counts: readonly EquipmentCount[];
  onChange: (counts: readonly EquipmentCount[]) => void;
}

/** Counted things that come along with the room, folded until somebody needs them. */
export function EquipmentCounts({ counts, onChange }: EquipmentCountsProps) {
  const t = useTranslate();
  const name = useName();
  const { centre } = useCentre();
  if (centre.equipment.length === 0) return null;
  const chosen = centre.equipment.filter((thing) => counts.some((body) => body.key === thing.key));
  return (
    <details className={css.fold}>
      <summary>
        <Icon name="right" size={18} />
        {t('equipment.title')}
        <span className={css.hint}>
          {chosen
            .map((thing) => `${name(thing.names)}: ${counts.find((body) => body.key === thing.key)?.count}`)
            .join(' · ')}
        </span>
      </summary>
      <div className={css.things}>
        {centre.equipment.map((thing) => (
          <Stepper
            key={thing.key}
            label={name(thing.names)}
            value={counts.find((body) => body.key === thing.key)?.count ?? 0}
            most={thing.count}
            less={t('equipment.less', { name: name(thing.names) })}
            more={t('equipment.more', { name: name(thing.names) })}
            onChange={(count) =>
              onChange([
                ...counts.filter((body) => body.key !== thing.key),
                ...(count > 0 ? [{ key: thing.key, count }] : []),
              ])
            }
          />
        ))}
      </div>
    </details>
  );
}
