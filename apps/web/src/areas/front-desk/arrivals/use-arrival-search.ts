import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useCentre } from '../../../app/centre/centre-provider';
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
  const shown = searched ? found : everyone;
  return {
    text,
    setText,
    isSearching: searched !== '',
    everyone,
    /** Those whom the search finds; without a search everybody. */
    arrivals: shown.data?.items ?? [],
  };
}
