import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { MINUTE_MS } from '../../../../api/durations';
import { availabilityQuery } from '../queries';
import { spacesQuery } from '../../../../api/centre';
import type { Booking } from '../../../../api/types';
import { useCentre, useToday } from '../../../../app/centre/centre-provider';
import { useName, useTranslate } from '../../../../intl/language';
import { Button } from '../../../../ui/button';
import { DayStrip } from '../../../../ui/day-strip';
import { ChoiceField, TimeField } from '../../../../ui/field';
import { RefusalNotice } from '../../../../ui/notice';
import { useBookingActions } from '../reserve/booking-actions';
import { useOpenHours } from '../desks/open-hours';
import { busyFromOf, forbids } from '../reserve/split';
import { SplitOffer } from '../reserve/split-offer';
import { useTimes } from '../../../../app/centre/times';
import css from './move-panel.module.css';

interface MovePanelProps {
  booking: Booking;
  days: number;
  onDone: () => void;
}

/** Another time, another place: three choices and one button that says what will be. */
export function MovePanel({ booking, days, onDone }: MovePanelProps) {
  const t = useTranslate();
  const name = useName();
  const times = useTimes();
  const today = useToday();
  const { centre, clock } = useCentre();
  const actions = useBookingActions();
  const kind = booking.kind === 'room' ? 'room' : 'desk';
  const [date, setDate] = useState(clock.dateOf(booking.start));
  const [from, setFrom] = useState(clock.minutesOf(booking.start));
  const [length, setLength] = useState((Date.parse(booking.end) - Date.parse(booking.start)) / MINUTE_MS);
  const [spaceId, setSpaceId] = useState(booking.spaceIds[0] ?? '');
  const { open } = useOpenHours(date);
  const midnight = Date.parse(clock.instantAt(date, 0));
  const first = open?.[0];
  const last = open?.at(-1);
  const opening = first ? (Date.parse(first.start) - midnight) / MINUTE_MS : 0;
  const closing = last ? (Date.parse(last.end) - midnight) / MINUTE_MS : 1440;
  const start = clock.instantAt(date, from);
  const end = clock.instantAt(date, from + length);
  const spaces = useQuery(spacesQuery(centre.id, kind));
  const availability = useQuery(availabilityQuery({ centreId: centre.id, kind, start, end }));
  const free = new Set(
    availability.data?.items
      .filter((item) => item.free && !forbids(item.refusal, true))
      .map((item) => item.spaceId),
  );
  const choices = (spaces.data ?? [])
    .filter((space) => free.has(space.id) || space.id === spaceId)
    .map((space) => ({ value: space.id, text: name(space.names) || space.code }));
  const shortest = kind === 'room' ? centre.rules.roomMinimumMinutes : centre.rules.deskMinimumMinutes;
  // A group keeps its desks: only its time moves.
  const group = booking.spaceIds.length > 1 && booking.legs.length === 0;
  const spaceIds = group ? booking.spaceIds : [spaceId];
  const busyFrom = group ? null : busyFromOf(actions.changing.error);
  const same =
    start === booking.start &&
    end === booking.end &&
    booking.legs.length === 0 &&
    (group || spaceId === booking.spaceIds[0]);

  return (
    <div className={css.panel}>
      <DayStrip value={date} today={today} from={today} days={days} onChange={setDate} />
      <div className={css.fields}>
        <TimeField
          label={t('find.from')}
          value={from}
          from={opening}
          to={closing - shortest}
          step={15}
          onChange={setFrom}
        />
        <TimeField
          label={t('find.to')}
          value={from + length}
          from={from + shortest}
          to={closing}
          step={15}
          onChange={(next) => setLength(next - from)}
        />
        {group ? null : (
          <ChoiceField
            label={t(kind === 'room' ? 'kind.room' : 'kind.desk')}
            value={spaceId}
            choices={choices}
            onChange={setSpaceId}
          />
        )}
      </div>
      {actions.changing.isError ? (
        <RefusalNotice
          error={actions.changing.error}
          onAlternative={(offer) =>
            actions.move(booking, { spaceIds: offer.spaceIds, start: offer.start, end: offer.end }, onDone)
          }
        />
      ) : null}
      {busyFrom ? (
        <SplitOffer
          key={busyFrom}
          spaceId={spaceId}
          slot={{ start, end }}
          busyFrom={busyFrom}
          moving
          busy={actions.changing.isPending}
          onTake={({ legs }) => actions.move(booking, { legs }, onDone)}
        />
      ) : null}
      <div className={css.row}>
        <Button
          look="primary"
          icon="move"
          busy={actions.changing.isPending}
          disabled={same}
          onPress={() => actions.move(booking, { spaceIds, start, end }, onDone)}
        >
          {t('booking.moveTo', { time: `${times.dayOf(date, 'day')}, ${times.span({ start, end })}` })}
        </Button>
        <Button look="plain" onPress={onDone}>
          {t('action.close')}
        </Button>
      </div>
    </div>
  );
}
