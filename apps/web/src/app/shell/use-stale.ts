import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { listenToCentre } from '../../api/live';
import { useMe } from '../../api/session';
import { useCentre } from '../centre/centre-provider';

const STALE_AFTER_MS = 20_000;

/** Listens to the news of the centre while somebody is signed in. True when none could come for a while. */
export function useStale(): boolean {
  const client = useQueryClient();
  const centreId = useCentre().centre.id;
  const signedIn = useMe() !== null;
  const [stale, setStale] = useState(false);
  useEffect(() => {
    if (!signedIn) return undefined;
    let timer: number | undefined;
    const stopListening = listenToCentre(client, centreId, (alive) => {
      if (alive) {
        window.clearTimeout(timer);
        timer = undefined;
        setStale(false);
      } else {
        timer ??= window.setTimeout(() => setStale(true), STALE_AFTER_MS);
      }
    });
    return () => {
      window.clearTimeout(timer);
      stopListening();
    };
  }, [client, centreId, signedIn]);
  return stale && signedIn;
}
