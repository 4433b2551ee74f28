import type { ReactNode } from 'react';
import { FailedNotice } from './notice';
import { Skeleton } from './skeleton';

/** What a view needs to know of a query. */
interface LoadingQuery<T> {
  data: T | undefined;
  isError: boolean;
  error: unknown;
  refetch: () => Promise<unknown>;
}

interface WhenLoadedProps<T> {
  query: LoadingQuery<T>;
  /** Heights of the blocks that are shown meanwhile. */
  skeleton: readonly number[];
  children: (data: T) => ReactNode;
}

/** The states of a query: loading, failed with a way to try again, or there. An old answer is shown while a new one fails. */
export function WhenLoaded<T>({ query, skeleton, children }: WhenLoadedProps<T>) {
  if (query.data !== undefined) return children(query.data);
  if (query.isError) return <FailedNotice error={query.error} onRetry={() => void query.refetch()} />;
  return <Skeleton heights={skeleton} />;
}
