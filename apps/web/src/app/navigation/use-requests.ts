import { useQuery } from '@tanstack/react-query';
import { spacesQuery } from '../../api/centre';
import { isStaff } from '../../api/roles';
import { useMe } from '../../api/session';
import { useCentre, useToday } from '../centre/centre-provider';
import { requestsQuery } from './requests-query';

/**
 * The bookings that wait for an answer of staff, as far ahead as anybody may ask.
 * @param read false: only what another view has read is known
 */
export function useRequests({ read = true }: { read?: boolean } = {}) {
  const me = useMe();
  const today = useToday();
  const { centre } = useCentre();
  const spaces = useQuery(spacesQuery(centre.id)).data;
  const kinds = [
    ...new Set(spaces?.filter((space) => space.approval === 'required').map((space) => space.kind)),
  ].sort();
  const days = Math.max(centre.rules.organiserAdvanceDays, centre.rules.memberAdvanceDays) + 1;
  return {
    /** No space of the centre needs an answer. */
    none: spaces !== undefined && kinds.length === 0,
    requests: useQuery({
      ...requestsQuery({ centreId: centre.id, kinds, from: today, days }),
      enabled: read && isStaff(me) && kinds.length > 0,
    }),
  };
}
