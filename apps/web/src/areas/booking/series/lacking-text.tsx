import type { SeriesDate } from '../../../api/types';
import { useCentre } from '../../../app/centre/centre-provider';
import { useName, useTranslate } from '../../../intl/language';

/** Equipment that is not there in the wanted number on a date. */
export function LackingText({
  lacking,
  className,
}: {
  lacking: SeriesDate['lacking'];
  className?: string | undefined;
}) {
  const t = useTranslate();
  const name = useName();
  const { centre } = useCentre();
  return lacking.map(({ key, free, wanted }) => {
    const thing = centre.equipment.find((one) => one.key === key);
    return (
      <p key={key} className={className}>
        {t('series.lacking', { name: thing ? name(thing.names) : key, free, wanted })}
      </p>
    );
  });
}
