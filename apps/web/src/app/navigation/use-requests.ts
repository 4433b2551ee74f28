import { useQuery } from '@tanstack/react-query';
import { requestsQuery } from './requests-query';
import { spacesQuery } from '../../api/centre';
import { useMe } from '../../api/session';
import { isStaff } from '../../api/roles';

import { useCentre, useToday } from '../centre/centre-provider';

/**
 * What waits for an answer, as far ahead as anybody may ask.
 * @param read false: only what was read before is known
 */
export function useRequests({ read = true }: { read?: boolean } = {}) {
  const me = useMe();
  const today = useToday();
  const { centre } = useCentre();
  const spaces = useQuery(spacesQuery(centre.id)).data;
  const kinds = [
    ...new Set(spaces?.filter((space) => space.approval === 'required').map((space) => space.kind)),
  ].sort();
  return {
    /** No space of the centre asks for an answer. */
    none: spaces !== undefined && kinds.length === 0,
    requests: useQuery({
      ...requestsQuery({
        centreId: centre.id,
        kinds,
        from: today,
        days: Math.max(centre.rules.organiserAdvanceDays, centre.rules.memberAdvanceDays) + 1,
      }),
      enabled: read && isStaff(me) && kinds.length > 0,
    }),
  };
}
