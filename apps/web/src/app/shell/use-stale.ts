import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { listenToCentre } from '../../api/live';
import { belongsTo } from '../../api/roles';
import { useMe } from '../../api/session';
import { useCentre } from '../centre/centre-provider';

/** The server gives a sign of life every 15 s. Without two of them the connection hangs. */
const SILENT_AFTER_MS = 35_000;
/** A connection that is back so soon was not missed. */
const LOST_AFTER_MS = 1_500;

/** Listens to the news of the centre while somebody with a role there is signed in. True when none could come for a while. */
export function useStale(): boolean {
  const client = useQueryClient();
  const centreId = useCentre().centre.id;
  const follows = belongsTo(useMe(), centreId);
  const [stale, setStale] = useState(false);
  useEffect(() => {
    if (!follows) return undefined;
    let timer: number | undefined;
    let isAlive = true;
    const becomeStaleAfter = (ms: number) => {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => setStale(!document.hidden), ms);
    };
    const stopListening = listenToCentre(client, centreId, (alive) => {
      if (alive) {
        setStale(false);
        becomeStaleAfter(SILENT_AFTER_MS);
      } else if (isAlive) becomeStaleAfter(LOST_AFTER_MS);
      isAlive = alive;
    });
    const onOffline = () => setStale(true);
    window.addEventListener('offline', onOffline);
    return () => {
      window.clearTimeout(timer);
      window.removeEventListener('offline', onOffline);
      stopListening();
    };
  }, [client, centreId, follows]);
  return stale && follows;
}
