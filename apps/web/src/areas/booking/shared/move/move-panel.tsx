import { useEffect, useRef, useState } from 'react';
import type { Booking } from '../../../../api/types';
import { useCentre, useNow, useToday } from '../../../../app/centre/centre-provider';
import { useTimes } from '../../../../app/centre/times';
import { useTranslate } from '../../../../intl/language';
import { Button } from '../../../../ui/button';
import { DayStrip } from '../../../../ui/day-strip';
import { RefusalNotice } from '../../../../ui/refusal-notice';
import { useBookingActions } from '../reserve/booking-actions';
import { findConflictStart } from '../reserve/split-booking';
import { SplitOffer } from '../reserve/split-offer';
import { isGroup, isUnmoved, keepsStart, moveDraftOf, movedTo, type MoveDraft } from './move-draft';
import { MoveFields } from './move-fields';
import css from './move-panel.module.css';
import { behindUsed, timeLeft } from './time-here';

interface MovePanelProps {
  booking: Booking;
  /** How many days there are to choose from; by default as far ahead as members or organisers may book. */
  days?: number;
  onDone: () => void;
}

/** Moves a booking: another day, time or space, and one button that says where it will be. */
export function MovePanel({ booking, days, onDone }: MovePanelProps) {
  const t = useTranslate();
  const times = useTimes();
  const today = useToday();
  const { centre, clock } = useCentre();
  const { changing, move } = useBookingActions();
  const now = useNow();
  const [draft, setDraft] = useState(() => moveDraftOf(booking, clock, now));
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    panel.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const choose = (next: MoveDraft) => {
    // What was refused is asked for no longer.
    changing.reset();
    setDraft(next);
  };
  const { organiserAdvanceDays, memberAdvanceDays } = centre.rules;
  const allowedDays = (booking.kind === 'room' ? organiserAdvanceDays : memberAdvanceDays) + 1;
  const moved = movedTo(booking, draft, clock, now);
  const rest = timeLeft(booking, moved, clock, now);
  const busyFrom = isGroup(booking) ? null : findConflictStart(changing.error);
  return (
    <div className={css.panel} ref={panel}>
      {keepsStart(booking) ? null : (
        <DayStrip
          value={draft.date}
          today={today}
          from={today}
          days={days ?? allowedDays}
          onChange={(date) => choose({ ...draft, date })}
        />
      )}
      <MoveFields booking={booking} draft={draft} onChange={choose} />
      {changing.isError ? (
        <RefusalNotice
          error={changing.error}
          onAlternative={({ spaceIds, start, end }) => move(booking, { spaceIds, start, end }, onDone)}
        />
      ) : null}
      {busyFrom && rest ? (
        <SplitOffer
          key={busyFrom}
          spaceId={draft.spaceId}
          slot={rest}
          busyFrom={busyFrom}
          isMoving
          busy={changing.isPending}
          onTake={(legs) => move(booking, { legs: behindUsed(booking, legs) }, onDone)}
        />
      ) : null}
      <div className={css.row}>
        <Button
          variant="primary"
          icon="move"
          busy={changing.isPending}
          disabled={isUnmoved(booking, moved, now)}
          onPress={() => move(booking, moved, onDone)}
        >
          {t('booking.moveTo', { time: `${times.date(draft.date, 'day')}, ${times.span(moved)}` })}
        </Button>
        <Button variant="plain" onPress={onDone}>
          {t('action.close')}
        </Button>
      </div>
    </div>
  );
}
