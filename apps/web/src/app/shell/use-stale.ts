import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { listenToCentre } from '../../api/live';
import { belongsTo } from '../../api/roles';
import { useMe } from '../../api/session';
import { useCentre } from '../centre/centre-provider';

const STALE_AFTER_MS = 20_000;

/** Listens to the news of the centre while somebody with a role there is signed in. True when none could come for a while. */
export function useStale(): boolean {
  const client = useQueryClient();
  const centreId = useCentre().centre.id;
  const follows = belongsTo(useMe(), centreId);
  const [stale, setStale] = useState(false);
  useEffect(() => {
    if (!follows) return undefined;
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
  }, [client, centreId, follows]);
  return stale && follows;
}
