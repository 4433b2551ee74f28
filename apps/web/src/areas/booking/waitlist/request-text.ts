import type { WaitlistEntry } from '../../../api/types';
import { useCentre } from '../../../app/centre/centre-provider';
import { useName, useTranslate } from '../../../intl/language';
import { useSpaceNames } from '../../../app/centre/space-names';

/** What somebody waits for: «A-05», or «Кез келген үстел · Тыныш · Адам саны: 4». */
export function useRequestText(): (
  body: Pick<WaitlistEntry, 'kind' | 'spaceIds' | 'features' | 'people'>,
) => string {
  const t = useTranslate();
  const name = useName();
  const names = useSpaceNames();
  const { centre } = useCentre();
  return ({ kind, spaceIds, features, people }) =>
    [
      spaceIds.length > 0 ? names.label(spaceIds) : t(kind === 'room' ? 'wait.anyRoom' : 'wait.anyDesk'),
      ...centre.features
        .filter((feature) => features.includes(feature.key))
        .map((feature) => name(feature.names)),
      ...(people > 1 ? [t('booking.people', { count: people })] : []),
    ].join(' · ');
}
