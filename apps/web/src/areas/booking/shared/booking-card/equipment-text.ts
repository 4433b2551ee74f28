import { useCentre } from '../../../../app/centre/centre-provider';
import { useName } from '../../../../intl/language';

/** Says which equipment a booking has: «Проектор: 1 · Ноутбук: 4». The booking knows its keys, the centre its names. */
export function useEquipmentText(): (equipment: readonly { key: string; count: number }[]) => string {
  const name = useName();
  const { centre } = useCentre();
  const nameOf = (key: string) => name(centre.equipment.find((known) => known.key === key)?.names) || key;
  return (equipment) => equipment.map(({ key, count }) => `${nameOf(key)}: ${count}`).join(' · ');
}
