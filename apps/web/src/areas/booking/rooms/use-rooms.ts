import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { spacesQuery } from '../../../api/centre';
import { DAY_MINUTES, MINUTE_MS } from '../../../api/durations';
import type { DayPlan, Space } from '../../../api/types';
import { useCentre, useNow } from '../../../app/centre/centre-provider';
import { useAddressSteps } from '../../../app/routes/use-address-steps';
import { clockMinutes, clockText } from '../../../intl/calendar-date';
import type { RoomsSearch } from '../search-params';
import { dayPlanQuery } from '../shared/queries';
import { firstBookableMinute, roomRows, type RoomRow, type Selection } from './room-rows';
import { shownHours, stretchOf, type Stretch } from './stretch';

/** Changes of these are steps that Back takes back. */
const VIEWS = ['date'] as const;

function readSelection(search: RoomsSearch, room: Space | undefined): Selection | null {
  const from = clockMinutes(search.from);
  const to = clockMinutes(search.to);
  return room && from !== null && to !== null && to > from ? { spaceId: room.id, from, to } : null;
}

/** The address of the page of rooms, and the ways to change it. */
function useRoomsSearch(today: string) {
  const search: RoomsSearch = useSearch({ from: '/signed-in/rooms' });
  const navigate = useNavigate({ from: '/rooms' });
  const { clock } = useCentre();
  const set = useAddressSteps<RoomsSearch>({
    search,
    isOpened: ({ from, booking }) => Boolean(from ?? booking),
    views: VIEWS,
    go: (to, replace) => void navigate({ search: to, replace, resetScroll: false }),
  });
  const close = { from: undefined, to: undefined, booking: undefined };
  return {
    search,
    showDay: (date: string) => set({ ...close, date: date === today ? undefined : date }),
    showRoom: (room: Space | undefined) => set({ ...close, room: room?.code }),
    openBooking: (bookingId: string) => set({ ...close, booking: bookingId }),
    select: ({ from, to }: Selection, room: Space | undefined) =>
      set({ room: room?.code, from: clockText(from), to: clockText(to), booking: undefined }),
    /** Selects as long a slot at another moment, perhaps of another day. */
    selectAt: (start: number, minutes: number) => {
      const date = clock.dateOf(start);
      const from = clock.minutesOf(start);
      set({
        date: date === today ? undefined : date,
        from: clockText(from),
        to: clockText(Math.min(DAY_MINUTES, from + minutes)),
      });
    },
    close: () => set(close),
  };
}

interface PlannedDay {
  plan: DayPlan | undefined;
  spaces: readonly Space[] | undefined;
  midnight: number;
  notBefore: number;
  selection: Selection | null;
}

/** The opening hours and the rows of a day. A row stays the same object until something of it changes, so that it is drawn once. */
function useRows({ plan, spaces, midnight, notBefore, selection }: PlannedDay) {
  const open = useMemo(() => (plan?.open ?? []).map((hours) => stretchOf(hours, midnight)), [plan, midnight]);
  const rowsWith = (rooms: DayPlan['rooms'], chosen: Selection | null) =>
    roomRows({ rooms, spaces: spaces ?? [], open, midnight, notBefore, selection: chosen });
  const rows = useMemo(
    () => rowsWith(plan?.rooms ?? [], null),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- what `rowsWith` reads is named here
    [plan, spaces, open, midnight, notBefore],
  );
  const chosenRoom = plan?.rooms.find((room) => room.spaceId === selection?.spaceId);
  // What is chosen changes the row of its room alone.
  const [chosenRow] = chosenRoom ? rowsWith([chosenRoom], selection) : [];
  return { open, rows: chosenRow ? rows.map((row) => replaceRow(row, chosenRow)) : rows };
}

function replaceRow(row: RoomRow, by: RoomRow): RoomRow {
  return row.space.id === by.space.id ? by : row;
}

function useShownHours(open: readonly Stretch[], rows: readonly RoomRow[]): Stretch {
  const { from, to } = shownHours(
    open,
    rows.flatMap((row) => row.blocks),
  );
  return useMemo(() => ({ from, to }), [from, to]);
}

/** What the page of rooms shows. */
export function useRooms() {
  const { centre, clock } = useCentre();
  const now = useNow();
  const today = clock.dateOf(now);
  const address = useRoomsSearch(today);
  const date = address.search.date ?? today;
  const midnight = clock.midnightOf(date);
  const plan = useQuery({ ...dayPlanQuery(centre.id, date, 'room'), placeholderData: keepPreviousData });
  const spaces = useQuery(spacesQuery(centre.id, 'room')).data;
  const room = spaces?.find((space) => space.code === address.search.room);
  const selection = readSelection(address.search, room);
  const notBefore = firstBookableMinute({ date, today, now, midnight }, centre.rules.slotStepMinutes);
  const { open, rows } = useRows({ plan: plan.data, spaces, midnight, notBefore, selection });
  return {
    ...address,
    date,
    today,
    room,
    selection,
    plan,
    findRoom: (spaceId: string) => spaces?.find((space) => space.id === spaceId),
    /** False while the plan is that of the day before. */
    isReady: spaces !== undefined && plan.data?.date === date,
    open,
    rows,
    shown: useShownHours(open, rows),
    /** The time of now in minutes since midnight; null on another day. */
    minuteNow: date === today ? (now - midnight) / MINUTE_MS : null,
  };
}

/** What `useRooms` returns. */
export type Rooms = ReturnType<typeof useRooms>;
