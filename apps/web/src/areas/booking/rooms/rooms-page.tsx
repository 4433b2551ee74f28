import { useCallback, useDeferredValue, useMemo, useState, type ReactNode } from 'react';
import { booksRooms } from '../../../api/roles';
import { useMe } from '../../../api/session';
import type { BusySlot } from '../../../api/types';
import { useTimes } from '../../../app/centre/times';
import { ClosureNotices } from '../../../app/closures/closure-notices';
import { addDays } from '../../../intl/calendar-date';
import { useName, useTranslate, type MessageId } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { FailedNotice, Notice } from '../../../ui/notice';
import { Skeleton } from '../../../ui/skeleton';
import { BookingPanel } from './booking-panel';
import { RoomAgenda } from './room-agenda';
import { RoomBoard } from './room-board';
import { hasNothing, type Selection } from './room-rows';
import css from './rooms-page.module.css';
import { SlotForm } from './slot-form';
import { useRooms, type Rooms } from './use-rooms';
import { useWide } from './use-wide';
import { WeekBar } from './week-bar';

/** The rooms of a day: as a board of rooms and hours, on a phone one room after the other. */
export function RoomsPage() {
  const t = useTranslate();
  const times = useTimes();
  const me = useMe();
  const wide = useWide();
  const rooms = useRooms();
  const [focusCount, setFocusCount] = useState(0);
  const { search, close } = rooms;
  const how = booksRooms(me) ? ` · ${t(wide ? 'timeline.how' : 'timeline.howPhone')}` : '';
  // The board answers to a tap first; the form, which takes a slow phone long to draw, comes after it.
  const later = useDeferredValue(rooms);
  const form = useMemo(
    () => <SelectedSlot rooms={later} focusCount={wide ? focusCount : 0} />,
    [later, wide, focusCount],
  );
  return (
    <div className={css.page}>
      <WeekBar rooms={rooms} wide={wide} />
      <p className={css.hint}>
        {times.date(rooms.date, 'full')}
        {how}
      </p>
      <ClosureNotices date={rooms.date} kind="room" />
      <Day
        rooms={rooms}
        formInAgenda={wide ? null : form}
        onSelectedByHand={() => setFocusCount(focusCount + 1)}
      />
      {wide ? form : null}
      {search.booking ? (
        <div
          className={css.opened}
          onKeyDown={(event) => {
            if (event.key === 'Escape') close();
          }}
        >
          <BookingPanel key={search.booking} bookingId={search.booking} onClose={close} />
        </div>
      ) : null}
    </div>
  );
}

/** The form of the selected slot; nothing while none is selected. */
function SelectedSlot({ rooms, focusCount }: { rooms: Rooms; focusCount: number }) {
  const { room, selection } = rooms;
  if (!selection || !room) return null;
  return (
    <SlotForm
      space={room}
      stretch={selection}
      shown={rooms.shown}
      date={rooms.date}
      focusCount={focusCount}
      onStretch={(stretch) => rooms.select({ spaceId: room.id, ...stretch }, room)}
      onNext={(start) => rooms.selectAt(start, selection.to - selection.from)}
      onClose={rooms.close}
    />
  );
}

/** What stands for somebody else's slot that has no name. */
const UNTITLED: Readonly<Record<string, MessageId>> = {
  closure: 'timeline.closure',
  held: 'booking.state.held',
};

function useBusyText() {
  const t = useTranslate();
  const name = useName();
  return useCallback(
    ({ title, organisation, state, reason }: BusySlot) => {
      if (state === 'closure') return { title: t('timeline.closure'), below: name(reason) };
      const organisationName = name(organisation);
      if (title) return { title, below: organisationName };
      const untitled = t(UNTITLED[state] ?? 'timeline.busy');
      return { title: organisationName || untitled, below: '' };
    },
    [t, name],
  );
}

interface DayProps {
  rooms: Rooms;
  /** The form that stands in the agenda of a phone; null on the board, where it lies below. */
  formInAgenda: ReactNode;
  /** A slot was selected by a mouse or keys. */
  onSelectedByHand: () => void;
}

function Day({ rooms, formInAgenda, onSelectedByHand }: DayProps) {
  const busyText = useBusyText();
  const { plan, rows, open, shown, selection, findRoom } = rooms;
  if (plan.isError && !plan.data)
    return <FailedNotice error={plan.error} onRetry={() => void plan.refetch()} />;
  if (!rooms.isReady) return <Skeleton heights={[36, 58, 58, 58, 58, 58, 58, 58, 58]} />;
  if (hasNothing(rows, open)) return <ClosedNotice rooms={rooms} />;
  const select = (next: Selection, byHand: boolean) => {
    if (byHand) onSelectedByHand();
    rooms.select(next, findRoom(next.spaceId));
  };
  const roomDay = { rows, selection, busyText, onSelect: select, onOpen: rooms.openBooking };
  return formInAgenda === null ? (
    <RoomBoard {...roomDay} open={open} shown={shown} now={rooms.minuteNow} />
  ) : (
    <RoomAgenda
      {...roomDay}
      roomId={rooms.room?.id ?? ''}
      onRoom={(spaceId) => rooms.showRoom(findRoom(spaceId))}
      form={formInAgenda}
    />
  );
}

function ClosedNotice({ rooms }: { rooms: Rooms }) {
  const t = useTranslate();
  return (
    <Notice title={t('find.closed.title')} text={t('find.closed.text')}>
      <Button variant="primary" icon="right" onPress={() => rooms.showDay(addDays(rooms.date, 1))}>
        {t('find.nextDay')}
      </Button>
    </Notice>
  );
}
