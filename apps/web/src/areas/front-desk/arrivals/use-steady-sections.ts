import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Arrival } from '../../../api/types';
import { buildSections, keepPlaces, orderOf, type Section } from './steady-sections';

/** Rows stay where they are for so long after a tap or a movement over them. */
const STEADY_MS = 4_000;
/** A tap so soon after rows have moved was meant for what stood there before: a second tap, or a finger on its way. */
const MOVED_JUST_NOW_MS = 500;

const SEARCH = 'search';

/** The arrivals in sections that do not move under a finger. */
export function useSteadySections(arrivals: readonly Arrival[], isSearching: boolean) {
  const [kept, setKept] = useState<readonly Section[] | null>(null);
  const timer = useRef<number | undefined>(undefined);
  const movedAt = useRef(-Infinity);
  const isFirst = useRef(true);
  const sections = kept ? keepPlaces(kept, arrivals) : buildSections(arrivals);
  const order = isSearching ? SEARCH : orderOf(sections);

  const noteOrder = useEffectEvent((shown: string) => {
    // A list that has just been loaded has not moved.
    if (!isFirst.current && shown !== SEARCH) movedAt.current = performance.now();
    if (arrivals.length > 0) isFirst.current = false;
  });
  useEffect(() => noteOrder(order), [order]);
  useEffect(() => () => window.clearTimeout(timer.current), []);

  return {
    sections,
    /** A finger or a pointer is over the rows. */
    holdStill: () => {
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(() => setKept(null), STEADY_MS);
      setKept((current) => current ?? sections);
    },
    /** Whether what is tapped now stood elsewhere a moment ago. */
    hasJustMoved: () => performance.now() - movedAt.current < MOVED_JUST_NOW_MS,
  };
}
