import { useQuery } from '@tanstack/react-query';
import {
  createContext,
  useContext,
  useEffect,
  useMemo,
  useState,
  type ComponentType,
  type ReactNode,
} from 'react';
import { centreQuery, centresQuery } from '../../api/centre';
import { MINUTE_MS } from '../../api/durations';
import { useMe } from '../../api/session';
import type { CentreDetail } from '../../api/types';
import { createZoneClock, type ZoneClock } from '../../intl/zone-clock';
import { chooseCentre } from './choose-centre';

interface CurrentCentre {
  centre: CentreDetail;
  clock: ZoneClock;
  /** The server's time in ms: the clock of a phone may be wrong. */
  now: () => number;
}

const CentreContext = createContext<CurrentCentre | null>(null);

/** The centre that the pages show, its wall clock, and the time of the server. */
export function useCentre(): CurrentCentre {
  const current = useContext(CentreContext);
  if (!current) throw new Error('No centre around this view');
  return current;
}

/** The time of the server in ms. It ticks, so that «free until» and countdowns stay true on an open page. */
export function useNow(everyMs = MINUTE_MS / 4): number {
  const { now } = useCentre();
  const [value, setValue] = useState(now);
  useEffect(() => {
    const timer = window.setInterval(() => setValue(now()), everyMs);
    return () => window.clearInterval(timer);
  }, [now, everyMs]);
  return value;
}

/** Today's date at the centre. */
export function useToday(): string {
  const { clock } = useCentre();
  return clock.dateOf(useNow(MINUTE_MS / 2));
}

function useLoadedCentre() {
  const me = useMe();
  const centres = useQuery(centresQuery);
  const chosen = chooseCentre(centres.data ?? [], me);
  const detail = useQuery({ ...centreQuery(chosen?.id ?? ''), enabled: chosen !== undefined });
  const current = useMemo<CurrentCentre | null>(() => {
    if (!detail.data) return null;
    const { centre, skew } = detail.data;
    return { centre, clock: createZoneClock(centre.zone, centre.now), now: () => Date.now() + skew };
  }, [detail.data]);
  const isEmpty = centres.data?.length === 0;
  return {
    current,
    isEmpty,
    failed: centres.isError || detail.isError || isEmpty,
    retry: () => {
      void centres.refetch();
      if (chosen) void detail.refetch();
    },
  };
}

interface CentreProviderProps {
  children: ReactNode;
  /** Shown until the centre is there. */
  loading: ReactNode;
  /** Shown when there is no centre; `empty` when the server answers but none has been set up yet. */
  Failed: ComponentType<{ retry: () => void; empty: boolean }>;
}

/** Loads the centre and gives it to everything below. */
export function CentreProvider({ children, loading, Failed }: CentreProviderProps) {
  const { current, isEmpty, failed, retry } = useLoadedCentre();
  if (current) return <CentreContext value={current}>{children}</CentreContext>;
  return failed ? <Failed empty={isEmpty} retry={retry} /> : loading;
}
