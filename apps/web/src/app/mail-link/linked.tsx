import type { ReactNode } from 'react';
import { isClientProblem, isProblem } from '../../api/client';
import { FailedNotice } from '../../ui/notice';
import { Skeleton } from '../../ui/skeleton';
import { EndedLink } from './ended-link';
import { WrongLink } from './wrong-link';

interface LinkedQuery<T> {
  data: T | undefined;
  isPending: boolean;
  error: unknown;
  refetch: () => Promise<unknown>;
}

interface LinkedProps<T> {
  query: LinkedQuery<T>;
  children: (data: T) => ReactNode;
}

/** What a mail's link leads to, once it is loaded. A link that has ended, or that the server does not know, says so. */
export function Linked<T>({ query, children }: LinkedProps<T>) {
  // Also when it ends while its page is open.
  if (isProblem(query.error, 'link_ended')) return <EndedLink />;
  if (query.data !== undefined) return children(query.data);
  if (query.isPending) return <Skeleton heights={[320]} />;
  if (isClientProblem(query.error)) return <WrongLink />;
  return <FailedNotice error={query.error} onRetry={() => void query.refetch()} />;
}
