import { useCentre } from '../../../../app/centre/centre-provider';
import { useName } from '../../../../intl/language';

/** «Проектор: 1 · Ноутбук: 4»: a booking names its equipment by key, the centre knows what it is called. */
export function useEquipmentText(): (things: readonly { key: string; count: number }[]) => string {
  const name = useName();
  const { centre } = useCentre();
  return (things) =>
    things
      .map(({ key, count }) => {
        const known = centre.equipment.find((thing) => thing.key === key);
        return `${known ? name(known.names) : key}: ${count}`;
      })
      .join(' · ');
}
