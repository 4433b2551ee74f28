import { useQuery } from '@tanstack/react-query';
import { appealsQuery } from '../../api/inbox';
import { isManager } from '../../api/roles';
import { useMe } from '../../api/session';
import { useCentre } from '../centre/centre-provider';
import type { ManagePath } from './manage-pages';
import { useRequests } from './use-requests';

/** How much waits for the manager, by page. */
export function useWaitingCounts(): Partial<Record<ManagePath, number>> {
  const me = useMe();
  const { centre } = useCentre();
  const appeals = useQuery({ ...appealsQuery(centre.id), enabled: isManager(me) }).data;
  const requests = useRequests().data;
  return { '/appeals': appeals?.length ?? 0, '/requests': requests?.length ?? 0 };
}
