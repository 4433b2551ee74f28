import { useEffect, useRef } from 'react';
import { chime } from '../chime';

/** A sound when one more request waits for an answer than before. Not for those that waited when the page was opened. */
export function useChimeForRequests(count: number | undefined): void {
  const known = useRef(count);
  useEffect(() => {
    if (count === undefined) return;
    if (known.current !== undefined && count > known.current) chime(true);
    known.current = count;
  }, [count]);
}
