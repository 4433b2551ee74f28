import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { presenceCodeQuery } from '../queries';
import type { PresenceCode } from '../../../api/types';
import { useCentre } from '../../../app/centre/centre-provider';
import { isFresh, nextAskIn } from './code-timing';

const look = 500;

interface ShownCode {
  /** Null as soon as it may be too old to be taken. */
  code: PresenceCode | null;
  /** No code has come although it was time. */
  lost: boolean;
}

/** The code of this half minute. It is looked at twice a second, and at once when a sleeping tablet wakes up. */
export function usePresenceCode(enabled: boolean): ShownCode {
  const { centre, now } = useCentre();
  const asked = useQuery({
    ...presenceCodeQuery(centre.id),
    enabled,
    // A tablet that believes to be offline asks all the same: the server may stand in the same house.
    networkMode: 'always',
    refetchInterval: (query) => nextAskIn(query.state.data, now()),
    refetchIntervalInBackground: true,
  });
  const [at, setAt] = useState(now);
  useEffect(() => {
    const turn = () => setAt(now());
    const timer = window.setInterval(turn, look);
    document.addEventListener('visibilitychange', turn);
    return () => {
      window.clearInterval(timer);
      document.removeEventListener('visibilitychange', turn);
    };
  }, [now]);
  const fresh = isFresh(asked.data, at);
  return {
    code: fresh ? (asked.data ?? null) : null,
    lost: !fresh && (asked.isError || asked.data !== undefined),
  };
}
