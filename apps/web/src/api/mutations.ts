import { useMutation, useQueryClient, type QueryClient, type QueryKey } from '@tanstack/react-query';
import { bookingKeys } from './keys';
import { queryClient } from './query-client';
import type { Booking } from './types';

/** Asks again for everything that is kept under the keys and shown somewhere. */
export async function refresh(keys: readonly QueryKey[], client: QueryClient = queryClient): Promise<void> {
  await Promise.all(keys.map((queryKey) => client.invalidateQueries({ queryKey })));
}

/** Asks again for everything that shows who has which space. */
export function refreshBookings(): Promise<void> {
  return refresh(bookingKeys);
}

/** A write after which everything under the keys is asked for again. Its caller does not wait for the answers. */
export function useWrite<Input, Output>(keys: readonly QueryKey[], write: (input: Input) => Promise<Output>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: write, onSettled: () => void refresh(keys, client) });
}

/** Like `useWrite`, but it is pending until the new answers are there, so that nobody acts on the old ones. */
export function useWriteAndWait<Input, Output>(
  keys: readonly QueryKey[],
  write: (input: Input) => Promise<Output>,
) {
  const client = useQueryClient();
  return useMutation({ mutationFn: write, onSettled: () => refresh(keys, client) });
}

/** A write that changes a booking. */
export function useBookingWrite<Input>(write: (input: Input) => Promise<Booking>) {
  return useWrite(bookingKeys, write);
}
