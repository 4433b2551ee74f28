import type { WaitlistEntry } from '../../../api/types';
import { useSpaceNames } from '../../../app/centre/space-names';
import { useTranslate } from '../../../intl/language';
import { useFeaturesOf } from '../shared/desks/space-traits';

type Request = Pick<WaitlistEntry, 'kind' | 'spaceIds' | 'features' | 'people'>;

/** Says what somebody waits for: «A-05», or «Кез келген үстел · Тыныш · Адам саны: 4». */
export function useRequestText(): (request: Request) => string {
  const t = useTranslate();
  const names = useSpaceNames();
  const featuresOf = useFeaturesOf();
  return (request) => {
    const { kind, spaceIds, people } = request;
    const anySpace = t(kind === 'room' ? 'wait.anyRoom' : 'wait.anyDesk');
    return [
      spaceIds.length > 0 ? names.label(spaceIds) : anySpace,
      ...featuresOf(request).map((feature) => feature.name),
      ...(people > 1 ? [t('booking.people', { count: people })] : []),
    ].join(' · ');
  };
}
