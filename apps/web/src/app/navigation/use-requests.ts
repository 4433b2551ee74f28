import { useQuery } from '@tanstack/react-query';
import { isStaff } from '../../api/roles';
import { useMe } from '../../api/session';
import { useCentre } from '../centre/centre-provider';
import { requestsQuery } from './requests-query';

/** The bookings that wait for an answer of staff. Nobody else may read them. */
export function useRequests() {
  const me = useMe();
  const { centre } = useCentre();
  return useQuery({ ...requestsQuery(centre.id), enabled: isStaff(me) });
}
