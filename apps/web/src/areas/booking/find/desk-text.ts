import { useTimes } from '../../../app/centre/times';
import { useTranslate } from '../../../intl/language';
import { deskStateStyles, type DeskStatus } from '../shared/desks/desk-status';
import { useFeaturesOf } from '../shared/desks/space-traits';

/**
 * Says in a few words what a desk is during the slot.
 * @param closing when the centre closes: no desk is free for longer
 */
export function useDeskText(start: number, closing: number): (status: DeskStatus) => string {
  const t = useTranslate();
  const times = useTimes();
  return ({ state, freeUntil, busyUntil, closed }) => {
    if (state === 'free' || state === 'partly') {
      const end = Math.min(freeUntil, closing);
      return t('desk.tileFree', { time: times.span({ start, end }), end: times.endClock(end) });
    }
    if (closed) return t('desk.closes');
    if (state === 'taken' && busyUntil) return t('desk.tileTaken', { time: times.clock(busyUntil) });
    return t(deskStateStyles[state].text);
  };
}

/** Says everything about a desk, for screen readers. */
export function useDeskDescription(start: number, closing: number): (status: DeskStatus) => string {
  const t = useTranslate();
  const featuresOf = useFeaturesOf();
  const deskText = useDeskText(start, closing);
  return (status) =>
    [
      `${t('kind.desk')}: ${status.space.code}`,
      t(deskStateStyles[status.state].text),
      deskText(status),
      ...featuresOf(status.space).map((feature) => feature.name),
    ].join(', ');
}
