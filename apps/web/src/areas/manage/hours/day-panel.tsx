import { useEffect, useRef, useState } from 'react';
import type { Calendar, CalendarDay, HoursDraft, Resolution } from '../../../api/types';
import { useCentre } from '../../../app/centre/centre-provider';
import { formatDay } from '../../../intl/day-format';
import { useLanguage, useTranslate } from '../../../intl/language';
import { useOutcomeToast } from '../../../ui/use-outcome-toast';
import { AffectedStep } from '../affected-bookings/affected-step';
import { canUndo, useResolutionText } from '../affected-bookings/resolution';
import { usePreviewedChange } from '../affected-bookings/use-previewed-change';
import { usePreviewHours, useUpdateHours } from '../queries';
import { chooseKind, dayDraft, editedDates, firstDayEdits, isDayComplete, restoredDays } from './day-edits';
import { DayFields } from './day-fields';
import { DayHeading } from './day-heading';
import css from './day-panel.module.css';
import { DayKindChoice } from './day-kind-choice';
import { hoursOf } from './time-range';

const UNDO_SECONDS = 10;

interface DayPanelProps {
  day: CalendarDay;
  calendar: Calendar;
  onClose: () => void;
}

/** What a day is, and what it can be made, alone or with the days after it. */
export function DayPanel({ day, calendar, onClose }: DayPanelProps) {
  const t = useTranslate();
  const { centre, clock } = useCentre();
  const preview = usePreviewHours(centre.id);
  const update = useUpdateHours(centre.id);
  const showSaved = useShowSaved(day);
  const hours = hoursOf(day.open, clock.minutesOf);
  const [edits, setEdits] = useState(() => firstDayEdits(day, hours));
  const dates = editedDates(day.date, edits);
  const change = usePreviewedChange(dayDraft(dates, edits), preview, update);
  const panel = useRef<HTMLElement>(null);
  // On a phone the panel opens below the month.
  useEffect(() => {
    // Not returned: newer browsers give a promise, and React would call it when the panel goes.
    panel.current?.scrollIntoView({ block: 'nearest' });
  }, []);

  const finish = (resolution: Resolution) => {
    setEdits({ ...edits, kind: null });
    showSaved(restoredDays(dates, calendar, clock.minutesOf), resolution);
  };
  return (
    <section className={css.panel} aria-labelledby="chosen-day" ref={panel}>
      <DayHeading day={day} hours={hours} onClose={onClose} />
      <DayKindChoice
        chosen={edits.kind}
        canBeUsual={day.own}
        onChoose={(kind) => setEdits(chooseKind(edits, kind))}
      />
      {edits.kind ? (
        <>
          <DayFields kind={edits.kind} day={day} calendar={calendar} edits={edits} onChange={setEdits} />
          <AffectedStep
            change={change}
            heading="hours.affected"
            isComplete={isDayComplete(edits)}
            text={t('hours.saveDays', { count: dates.length })}
            icon="check"
            onSaved={finish}
          />
        </>
      ) : null}
    </section>
  );
}

/** Says that a day is saved, with the way back where no booking was moved or cancelled. */
function useShowSaved({ date }: CalendarDay) {
  const t = useTranslate();
  const { language } = useLanguage();
  const resolutionText = useResolutionText();
  const { done } = useOutcomeToast();
  const { centre } = useCentre();
  const update = useUpdateHours(centre.id);
  return (restored: HoursDraft, resolution: Resolution) => {
    const saved = t('hours.daySaved', { day: formatDay(language, date, 'day') });
    done({
      text: [saved, resolutionText(resolution)].filter(Boolean).join('. '),
      about: date,
      seconds: UNDO_SECONDS,
      undo: canUndo(resolution) ? () => update.mutateAsync({ ...restored, bookings: 'keep' }) : undefined,
    });
  };
}
