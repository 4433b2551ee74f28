import { useState } from 'react';
import type { Calendar, HoursDraft, Resolution } from '../../../api/types';
import { useCentre } from '../../../app/centre/centre-provider';
import { useTranslate } from '../../../intl/language';
import { isComplete } from '../../../intl/localised';
import { Button } from '../../../ui/button';
import { LocalisedField } from '../../../ui/localised-field';
import { useOutcomeToast } from '../../../ui/use-outcome-toast';
import { AffectedStep } from '../affected-bookings/affected-step';
import { canUndo, useResolutionText } from '../affected-bookings/resolution';
import { usePreviewedChange } from '../affected-bookings/use-previewed-change';
import { usePreviewHours, useUpdateHours } from '../queries';
import { reasonPresets } from './presets';
import { editHours, NO_EDITS, restoredHours, weekDraft } from './week-edits';
import css from './week-editor.module.css';
import { WeekRows } from './week-rows';

const UNDO_SECONDS = 10;

/** Opening hours by weekday, and those of holidays. They change only after the affected bookings are shown. */
export function WeekEditor({ calendar }: { calendar: Calendar }) {
  const t = useTranslate();
  const { centre } = useCentre();
  const preview = usePreviewHours(centre.id);
  const update = useUpdateHours(centre.id);
  const showSaved = useShowSaved(calendar);
  const [edits, setEdits] = useState(NO_EDITS);
  const [reason, setReason] = useState(reasonPresets[0]!);
  const edited = editHours(calendar, edits);
  const draft = weekDraft(edited, reason);
  const change = usePreviewedChange(draft, preview, update);
  const clear = () => setEdits(NO_EDITS);
  return (
    <div className={css.week}>
      <WeekRows before={calendar} edits={edits} edited={edited} onChange={setEdits} />
      {edited.isChanged ? (
        <section className={css.finish} aria-label={t('hours.save')}>
          <LocalisedField
            label="hours.reason"
            labels={{ kk: 'closures.reasonIn.kk', ru: 'closures.reasonIn.ru', en: 'closures.reasonIn.en' }}
            presets={reasonPresets}
            value={reason}
            onChange={setReason}
          />
          <AffectedStep
            change={change}
            heading="hours.affected"
            isComplete={!edited.hasOverlap && isComplete(reason)}
            text={t('hours.save')}
            icon="check"
            onSaved={(resolution) => {
              clear();
              showSaved(draft, resolution);
            }}
          />
          <Button variant="plain" icon="undo" onPress={clear}>
            {t('hours.forget')}
          </Button>
        </section>
      ) : null}
    </div>
  );
}

/** Says that hours are saved, with the way back where no booking was moved or cancelled. */
function useShowSaved(before: Calendar) {
  const t = useTranslate();
  const resolutionText = useResolutionText();
  const { done } = useOutcomeToast();
  const { centre } = useCentre();
  const update = useUpdateHours(centre.id);
  return (draft: HoursDraft, resolution: Resolution) => {
    const undo = () => update.mutateAsync({ ...restoredHours(draft, before), bookings: 'keep' });
    done({
      text: [t('hours.saved'), resolutionText(resolution)].filter(Boolean).join('. '),
      seconds: UNDO_SECONDS,
      undo: canUndo(resolution) ? undo : undefined,
    });
  };
}
