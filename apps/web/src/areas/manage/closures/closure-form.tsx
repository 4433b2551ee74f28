import type { CreatedClosure } from '../../../api/types';
import { useCentre, useToday } from '../../../app/centre/centre-provider';
import { useTimes } from '../../../app/centre/times';
import { useTranslate } from '../../../intl/language';
import { LocalisedField } from '../../../ui/localised-field';
import { useOutcomeToast } from '../../../ui/use-outcome-toast';
import { AffectedStep } from '../affected-bookings/affected-step';
import { canUndo, useResolutionText } from '../affected-bookings/resolution';
import { usePreviewedChange } from '../affected-bookings/use-previewed-change';
import { useCreateClosure, useLiftClosure, usePreviewClosure } from '../queries';
import {
  closureDraft,
  type ClosureFields,
  endsTooEarly,
  firstClosureFields,
  isClosureComplete,
} from './closure-draft';
import { ClosureTimes } from './closure-times';
import css from './closures.module.css';
import { reasonPresets } from './reason-presets';
import { SpaceChoice } from './space-choice';

const UNDO_SECONDS = 10;

interface ClosureFormProps {
  fields: ClosureFields;
  onChange: (fields: ClosureFields) => void;
}

/** What is closed, when and why; then the affected bookings are shown, and only then it is closed. */
export function ClosureForm({ fields, onChange: setFields }: ClosureFormProps) {
  const t = useTranslate();
  const today = useToday();
  const { centre, clock } = useCentre();
  const preview = usePreviewClosure(centre.id);
  const create = useCreateClosure(centre.id);
  const showClosed = useShowClosed();
  const draft = closureDraft(fields, clock);
  const isComplete = isClosureComplete(fields, draft);
  const change = usePreviewedChange(draft, preview, create);

  const finish = (closure: CreatedClosure) => {
    const { spaceIds, reason } = firstClosureFields(today);
    document.getElementById('planned')?.scrollIntoView({ block: 'center' });
    setFields({ ...fields, spaceIds, reason });
    showClosed(closure);
  };

  return (
    <form
      className={css.card}
      onSubmit={(event) => {
        event.preventDefault();
        if (isComplete && !change.preview) change.askForPreview();
      }}
    >
      <h2>{t('closures.new')}</h2>
      <SpaceChoice chosen={fields.spaceIds} onChoose={(spaceIds) => setFields({ ...fields, spaceIds })} />
      <ClosureTimes fields={fields} onChange={setFields} />
      {endsTooEarly(draft) ? <p className={css.early}>{t('closures.early')}</p> : null}
      <LocalisedField
        label="closures.reason"
        labels={{ kk: 'closures.reasonIn.kk', ru: 'closures.reasonIn.ru', en: 'closures.reasonIn.en' }}
        presets={reasonPresets}
        value={fields.reason}
        onChange={(reason) => setFields({ ...fields, reason })}
      />
      <AffectedStep
        change={change}
        isComplete={isComplete}
        heading="closures.affected"
        text={t('closures.carryOut')}
        icon="lock"
        onSaved={finish}
      />
    </form>
  );
}

function useShowClosed() {
  const t = useTranslate();
  const times = useTimes();
  const resolutionText = useResolutionText();
  const { done } = useOutcomeToast();
  const { centre } = useCentre();
  const lift = useLiftClosure(centre.id);
  return (closure: CreatedClosure) => {
    const { id, start, resolution } = closure;
    const texts = [t('closures.done', { time: times.dayAndClock(start) }), resolutionText(resolution)];
    done({
      text: texts.filter(Boolean).join('. '),
      about: id,
      seconds: UNDO_SECONDS,
      undo: canUndo(resolution) ? () => lift.mutateAsync(closure) : undefined,
    });
  };
}
