import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState, useSyncExternalStore } from 'react';
import { MINUTE_MS } from '../../../api/durations';
import { dayPlanQuery } from '../shared/queries';
import { spacesQuery } from '../../../api/centre';
import { useMe } from '../../../api/session';
import type { BusySlot } from '../../../api/types';
import { booksRooms } from '../../../api/roles';

import { useNow, useCentre } from '../../../app/centre/centre-provider';

import type { RoomsSearch } from '../search-params';
import { useName, useTranslate } from '../../../intl/language';
import { addDays, clockMinutes, clockText, weekStart } from '../../../intl/calendar-date';
import { Button } from '../../../ui/button';
import { DayStrip } from '../../../ui/day-strip';
import { Skeleton, FailedNotice, Notice } from '../../../ui/notice';
import { roundUp } from '../shared/desks/slots';
import { useTimes } from '../../../app/centre/times';
import { BookingPanel } from './booking-panel';
import { RoomAgenda } from './room-agenda';
import { RoomBoard, type RoomRow } from './room-board';
import { SlotForm } from './slot-form';
import { gaps, overlaps, shownHours, stretchOf, type Selection } from './timeline-model';
import css from './timeline.module.css';

function useWide(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const query = window.matchMedia('(min-width: 760px)');
      query.addEventListener('change', changed);
      return () => query.removeEventListener('change', changed);
    },
    () => window.matchMedia('(min-width: 760px)').matches,
  );
}

export function TimelinePage() {
  const t = useTranslate();
  const name = useName();
  const times = useTimes();
  const wide = useWide();
  const me = useMe();
  const search = useSearch({ from: '/signed-in/rooms' });
  const navigate = useNavigate({ from: '/rooms' });
  const { centre, clock } = useCentre();
  const now = useNow();
  const today = clock.dateOf(now);
  const date = search.date ?? today;
  const midnight = Date.parse(clock.instantAt(date, 0));
  const plan = useQuery({ ...dayPlanQuery(centre.id, date, 'room'), placeholderData: keepPreviousData });
  const spaces = useQuery(spacesQuery(centre.id, 'room'));
  const [focusTurn, setFocusTurn] = useState(0);
  const set = (change: Partial<RoomsSearch>) =>
    void navigate({ search: (current) => ({ ...current, ...change }), replace: true, resetScroll: false });
  const goTo = (next: string) =>
    set({ date: next === today ? undefined : next, from: undefined, to: undefined, booking: undefined });

  const from = clockMinutes(search.from);
  const to = clockMinutes(search.to);
  const room = spaces.data?.find((space) => space.code === search.room);
  const selection: Selection | null =
    room && from !== null && to !== null && to > from ? { spaceId: room.id, from, to } : null;
  const byId = new Map(spaces.data?.map((space) => [space.id, space]));

  const ready = plan.data && spaces.data && plan.data.date === date;
  const open = (plan.data?.open ?? []).map((hours) => stretchOf(hours, midnight));
  const notBefore =
    date === today
      ? (roundUp(now, centre.rules.slotStepMinutes) - midnight) / MINUTE_MS
      : date < today
        ? 1440
        : 0;
  const rows: RoomRow[] = (plan.data?.rooms ?? []).flatMap(({ spaceId, busy }) => {
    const space = byId.get(spaceId);
    if (!space) return [];
    const blocks = busy
      .map((item) => ({ ...stretchOf(item, midnight), busy: item }))
      // What is kept for the open form is not in its own way.
      .filter(
        (block) =>
          !(block.busy.mine && block.busy.state === 'held' && selection?.spaceId === spaceId) ||
          !overlaps(block, selection),
      );
    return [{ space, blocks, free: gaps(open, blocks, notBefore) }];
  });
  const shown = shownHours(
    open,
    rows.flatMap((row) => row.blocks),
  );
  const busyText = (busy: BusySlot) => {
    const organisation = name(busy.organisation);
    const title =
      busy.title ?? (organisation || t(busy.state === 'closure' ? 'timeline.closure' : 'timeline.busy'));
    return { title, below: busy.title ? organisation : '' };
  };
  const select = (next: Selection, byHand: boolean) => {
    if (byHand) setFocusTurn(focusTurn + 1);
    set({
      room: byId.get(next.spaceId)?.code,
      from: clockText(next.from),
      to: clockText(next.to),
      booking: undefined,
    });
  };
  const close = () => set({ from: undefined, to: undefined, booking: undefined });
  const show = (bookingId: string) => set({ booking: bookingId, from: undefined, to: undefined });

  const form =
    selection && room ? (
      <SlotForm
        space={room}
        stretch={selection}
        shown={shown}
        date={date}
        focusTurn={wide ? focusTurn : 0}
        onStretch={(stretch) => select({ spaceId: room.id, ...stretch }, false)}
        onNext={(start) => {
          const day = clock.dateOf(start);
          const begins = clock.minutesOf(start);
          set({
            date: day === today ? undefined : day,
            from: clockText(begins),
            to: clockText(Math.min(1440, begins + selection.to - selection.from)),
          });
        }}
        onClose={close}
      />
    ) : null;
  const monday = weekStart(date);

  return (
    <div className={css.page}>
      <div className={css.head}>
        <h1>{t('nav.rooms')}</h1>
        <div className={css.week}>
          <Button
            look="plain"
            icon="left"
            label={t('timeline.weekBefore')}
            onPress={() => goTo(addDays(date, -7))}
          >
            {null}
          </Button>
          <DayStrip value={date} today={today} from={monday} days={7} onChange={goTo} />
          <Button
            look="plain"
            icon="right"
            label={t('timeline.weekAfter')}
            onPress={() => goTo(addDays(date, 7))}
          >
            {null}
          </Button>
          {wide ? (
            <Button disabled={date === today} onPress={() => goTo(today)}>
              {t('timeline.today')}
            </Button>
          ) : null}
        </div>
      </div>
      <p className={css.hint}>
        {times.dayOf(date, 'full')}
        {booksRooms(me) ? ` · ${t(wide ? 'timeline.how' : 'timeline.howPhone')}` : ''}
      </p>
      {plan.isError && !plan.data ? (
        <FailedNotice error={plan.error} onRetry={() => void plan.refetch()} />
      ) : !ready ? (
        <Skeleton heights={[36, 58, 58, 58, 58, 58, 58, 58, 58]} />
      ) : rows.length === 0 || (open.length === 0 && rows.every((row) => row.blocks.length === 0)) ? (
        <Notice title={t('find.closed.title')} text={t('find.closed.text')}>
          <Button look="primary" icon="right" onPress={() => goTo(addDays(date, 1))}>
            {t('find.nextDay')}
          </Button>
        </Notice>
      ) : wide ? (
        <RoomBoard
          rows={rows}
          open={open}
          shown={shown}
          now={date === today ? (now - midnight) / MINUTE_MS : null}
          selection={selection}
          busyText={busyText}
          onSelect={select}
          onOpen={show}
        />
      ) : (
        <RoomAgenda
          rows={rows}
          selection={selection}
          busyText={busyText}
          onSelect={select}
          onOpen={show}
          roomId={room?.id ?? rows[0]?.space.id ?? ''}
          onRoom={(spaceId) =>
            set({ room: byId.get(spaceId)?.code, from: undefined, to: undefined, booking: undefined })
          }
          form={form}
        />
      )}
      {wide ? form : null}
      {search.booking ? (
        <div className={css.opened}>
          <BookingPanel key={search.booking} bookingId={search.booking} onClose={close} />
        </div>
      ) : null}
    </div>
  );
}
