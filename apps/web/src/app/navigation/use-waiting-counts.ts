import { useQuery } from '@tanstack/react-query';
import { appealsQuery } from '../../api/inbox';
import { isManager } from '../../api/roles';
import { useMe } from '../../api/session';
import { useCentre } from '../centre/centre-provider';
import type { ManagePath } from './manage-pages';
import { useRequests } from './use-requests';

/**
 * How much waits for the manager, by page. Requests are counted only where another view has read them, because reading
 * them takes a month of day plans.
 */
export function useWaitingCounts(): Partial<Record<ManagePath, number>> {
  const me = useMe();
  const { centre } = useCentre();
  const appeals = useQuery({ ...appealsQuery(centre.id), enabled: isManager(me) }).data;
  const { requests } = useRequests({ read: false });
  return { '/appeals': appeals?.length ?? 0, '/requests': requests.data?.length ?? 0 };
}
