import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Arrival } from '../../../api/types';
import { useCentre } from '../../../app/centre/centre-provider';
import { matchesSearch } from '../matches-search';
import { arrivalsQuery } from '../queries';

/** Typing is followed by a search only when it pauses for so long. */
const SEARCH_AFTER_MS = 120;

function useDelayed(text: string): string {
  const [delayed, setDelayed] = useState('');
  useEffect(() => {
    const timer = window.setTimeout(() => setDelayed(text.trim()), SEARCH_AFTER_MS);
    return () => window.clearTimeout(timer);
  }, [text]);
  return delayed;
}

function isMatch({ person, spaceLabel, booking }: Arrival, search: string): boolean {
  return matchesSearch(search, [person.fullName, spaceLabel, booking.passCode ?? '']);
}

/** Everybody who comes today, and those whom the search finds. */
export function useArrivalSearch() {
  const { centre } = useCentre();
  const [text, setText] = useState('');
  const searched = useDelayed(text);
  const everyone = useQuery(arrivalsQuery(centre.id, ''));
  const found = useQuery({
    ...arrivalsQuery(centre.id, searched),
    enabled: searched !== '',
    placeholderData: keepPreviousData,
  });
  const items = everyone.data?.items ?? [];
  const isSearching = searched !== '';
  // A question that failed is not an empty answer: the last list is still there.
  const isFromLastList = isSearching && found.isError;
  const arrivalsFound = () =>
    isFromLastList ? items.filter((arrival) => isMatch(arrival, searched)) : (found.data?.items ?? []);
  return {
    text,
    setText,
    isSearching,
    everyone,
    isFromLastList,
    /** The server has answered this very search. */
    isAnswered: found.isSuccess && !found.isPlaceholderData,
    /** Those whom the search finds; without a search everybody. */
    arrivals: isSearching ? arrivalsFound() : items,
  };
}

/** What `useArrivalSearch` returns. */
export type ArrivalSearch = ReturnType<typeof useArrivalSearch>;
