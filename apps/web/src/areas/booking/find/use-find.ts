import { useNavigate, useSearch } from '@tanstack/react-router';
import { MINUTE_MS } from '../../../api/durations';
import { useMe } from '../../../api/session';
import { useCentre, useNow } from '../../../app/centre/centre-provider';
import { useAddressSteps } from '../../../app/routes/use-address-steps';
import { clockMinutes } from '../../../intl/calendar-date';
import type { FindSearch } from '../search-params';
import { useOpenHours } from '../shared/desks/open-hours';
import { findDayTimes, findSlot, isDayOver, lastEnd } from './find-slot';
import { usualMinutesFor } from './group-length';
import { isDeskOpened } from './search-changes';

/** Stands in the address for «for no organisation». */
const NO_ORGANISATION = 'none';

/** Changes of these are steps that Back takes back. The time is not among them: it is set in many small steps. */
const VIEWS = ['view', 'date', 'features', 'people'] as const;

function useFindSearch() {
  const search: FindSearch = useSearch({ from: '/signed-in/find' });
  const navigate = useNavigate({ from: '/find' });
  const set = useAddressSteps<FindSearch>({
    search,
    isOpened: isDeskOpened,
    views: VIEWS,
    go: (to, replace) => void navigate({ search: to, replace, resetScroll: false }),
  });
  return { search, set };
}

/** The organisation that a group belongs to: the chosen one, else the reader's first one; empty for none. */
function useOrganisation(chosen: string | undefined): string {
  const me = useMe();
  const { centre } = useCentre();
  if (chosen === NO_ORGANISATION) return '';
  return chosen ?? me?.organisations.find((one) => one.centreId === centre.id)?.id ?? '';
}

/** What the page «Find» shows: the address of the page, and the slot that follows from it. */
export function useFind() {
  const { search, set } = useFindSearch();
  const { centre, clock } = useCentre();
  const { rules } = centre;
  const now = useNow();
  const today = clock.dateOf(now);
  const date = search.date && search.date >= today ? search.date : today;
  const isToday = date === today;
  const hours = useOpenHours(date);
  const organisationId = useOrganisation(search.organisation);
  const midnight = clock.midnightOf(date);
  const times = findDayTimes(
    { open: hours.open ?? [], isAlwaysOpen: hours.isAlwaysOpen, midnight, now: isToday ? now : null },
    rules,
  );
  const people = Math.min(search.people ?? 1, rules.groupDesksAtMost);
  const usualMinutes = usualMinutesFor(people, rules, organisationId !== '');
  const minutes = findSlot(
    times,
    { from: clockMinutes(search.from), to: clockMinutes(search.to), usualMinutes },
    rules,
  );
  return {
    search,
    set,
    today,
    date,
    isToday,
    hours,
    times,
    isOver: hours.open !== undefined && isDayOver(times, rules),
    /** The slot in minutes since midnight. */
    minutes,
    /** The slot in ms. */
    slot: { start: midnight + minutes.start * MINUTE_MS, end: midnight + minutes.end * MINUTE_MS },
    /** The slot as the API takes it. */
    interval: {
      start: clock.instantAt(date, minutes.start),
      end: clock.instantAt(date, minutes.end),
    },
    /** Until when a desk can be had, in ms. */
    closing: midnight + lastEnd(times, minutes.start, rules) * MINUTE_MS,
    people,
    usualMinutes,
    organisationId,
    setOrganisation: (id: string) =>
      set({ organisation: id || NO_ORGANISATION, set: undefined, to: undefined }),
    features: (search.features ?? '').split(',').filter(Boolean),
  };
}

/** What `useFind` returns. */
export type Find = ReturnType<typeof useFind>;
