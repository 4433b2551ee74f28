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
import { meQuery } from '../../api/session';
import type { CentreDetail } from '../../api/types';
import { createZoneClock, type ZoneClock } from '../../intl/zone-clock';

interface CentreView {
  centre: CentreDetail;
  clock: ZoneClock;
  /** The server's clock in ms: a phone's own may be wrong. */
  now: () => number;
}

const CentreContext = createContext<CentreView | null>(null);

export function useCentre(): CentreView {
  const place = useContext(CentreContext);
  if (!place) throw new Error('No centre around this view');
  return place;
}

/** Ticks on its own, so that «free until» and countdowns stay true on an open page. */
export function useNow(everyMs = 15_000): number {
  const { now } = useCentre();
  const [value, setValue] = useState(now);
  useEffect(() => {
    const timer = window.setInterval(() => setValue(now()), everyMs);
    return () => window.clearInterval(timer);
  }, [now, everyMs]);
  return value;
}

export function useToday(): string {
  const { clock } = useCentre();
  return clock.dateOf(useNow(30_000));
}

interface CentreProviderProps {
  children: ReactNode;
  waiting: ReactNode;
  /** `empty`: the server answers, but no centre has been set up yet. */
  Failed: ComponentType<{ retry: () => void; empty: boolean }>;
}

export function CentreProvider({ children, waiting, Failed }: CentreProviderProps) {
  const me = useQuery(meQuery).data;
  const centres = useQuery(centresQuery);
  const mine = me?.roles[0]?.centreId ?? me?.organisations[0]?.centreId;
  const centreId = centres.data?.find((centre) => centre.id === mine)?.id ?? centres.data?.[0]?.id ?? '';
  const detail = useQuery({ ...centreQuery(centreId), enabled: centreId !== '' });
  const place = useMemo<CentreView | null>(() => {
    if (!detail.data) return null;
    const { centre, skew } = detail.data;
    return { centre, clock: createZoneClock(centre.zone, centre.now), now: () => Date.now() + skew };
  }, [detail.data]);
  if (place) return <CentreContext value={place}>{children}</CentreContext>;
  if (centres.isError || detail.isError || centres.data?.length === 0) {
    return (
      <Failed
        empty={centres.data?.length === 0}
        retry={() => {
          void centres.refetch();
          if (centreId) void detail.refetch();
        }}
      />
    );
  }
  return waiting;
}
