import type { EquipmentCount } from '../../../api/types';
import { useCentre } from '../../../app/centre/centre-provider';
import { useName, useTranslate } from '../../../intl/language';
import { Icon } from '../../../ui/icon';
import { Stepper } from '../../../ui/stepper';
import css from './equipment-counts.module.css';

interface EquipmentCountsProps {
  counts: readonly EquipmentCount[];
  onChange: (counts: readonly EquipmentCount[]) => void;
}

/** Equipment that is booked with the room, folded until somebody needs it. */
export function EquipmentCounts({ counts, onChange }: EquipmentCountsProps) {
  const t = useTranslate();
  const name = useName();
  const { equipment } = useCentre().centre;
  const countOf = (key: string) => counts.find((one) => one.key === key)?.count ?? 0;
  const setCount = (key: string, count: number) =>
    onChange([...counts.filter((one) => one.key !== key), ...(count > 0 ? [{ key, count }] : [])]);
  if (equipment.length === 0) return null;
  const summary = equipment
    .filter(({ key }) => countOf(key) > 0)
    .map(({ key, names }) => `${name(names)}: ${countOf(key)}`);
  return (
    <details className={css.fold}>
      <summary>
        <Icon name="right" size={18} />
        {t('equipment.title')}
        <span className={css.hint}>{summary.join(' · ')}</span>
      </summary>
      <div className={css.list}>
        {equipment.map(({ key, names, count: max }) => (
          <Stepper
            key={key}
            label={name(names)}
            value={countOf(key)}
            max={max}
            lessLabel={t('equipment.less', { name: name(names) })}
            moreLabel={t('equipment.more', { name: name(names) })}
            onChange={(count) => setCount(key, count)}
          />
        ))}
      </div>
    </details>
  );
}
