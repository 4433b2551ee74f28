import type { SeriesDate } from '../../../api/types';
import { useCentre } from '../../../app/centre/centre-provider';
import { useName, useTranslate } from '../../../intl/language';

interface MissingEquipmentProps {
  missing: SeriesDate['lacking'];
  className?: string | undefined;
}

/** Equipment of which there is not enough on a date. */
export function MissingEquipment({ missing, className }: MissingEquipmentProps) {
  const t = useTranslate();
  const name = useName();
  const { equipment } = useCentre().centre;
  return missing.map(({ key, free, wanted }) => {
    const known = equipment.find((one) => one.key === key);
    return (
      <p key={key} className={className}>
        {t('series.lacking', { name: known ? name(known.names) : key, free, wanted })}
      </p>
    );
  });
}
