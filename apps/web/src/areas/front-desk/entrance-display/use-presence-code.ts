import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { PresenceCode } from '../../../api/types';
import { useCentre } from '../../../app/centre/centre-provider';
import { presenceCodeQuery } from '../queries';
import { askAgainInMs, isFresh } from './code-timing';

const CHECK_EVERY_MS = 500;

interface ShownCode {
  /** Null as soon as it may be too old to be accepted. */
  code: PresenceCode | null;
  /** No code has come although it was due. */
  isLost: boolean;
}

/** The time of the server, renewed twice a second and at once when a sleeping tablet wakes up. */
function useFrequentNow(): number {
  const { now } = useCentre();
  const [value, setValue] = useState(now);
  useEffect(() => {
    const renew = () => setValue(now());
    const timer = window.setInterval(renew, CHECK_EVERY_MS);
    document.addEventListener('visibilitychange', renew);
    return () => {
      window.clearInterval(timer);
      document.removeEventListener('visibilitychange', renew);
    };
  }, [now]);
  return value;
}

/** The code of this half minute. */
export function usePresenceCode(enabled: boolean): ShownCode {
  const { centre, now } = useCentre();
  const answer = useQuery({
    ...presenceCodeQuery(centre.id),
    enabled,
    // A tablet without internet asks all the same, because the server may stand in the same building.
    networkMode: 'always',
    refetchInterval: (query) => askAgainInMs(query.state.data, now()),
    refetchIntervalInBackground: true,
  });
  const isShown = isFresh(answer.data, useFrequentNow());
  return {
    code: isShown ? (answer.data ?? null) : null,
    isLost: !isShown && (answer.isError || answer.data !== undefined),
  };
}
