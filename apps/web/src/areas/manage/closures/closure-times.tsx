import { DAY_MINUTES } from '../../../api/durations';
import { useToday } from '../../../app/centre/centre-provider';
import { useTranslate } from '../../../intl/language';
import { DayField } from '../../../ui/day-field';
import { TimeField } from '../../../ui/field';
import { type ClosureFields, MAX_DAYS_AHEAD } from './closure-draft';
import css from './closures.module.css';

const MAX_DAYS_CLOSED = 62;
const STEP_MINUTES = 30;
const LAST_START = DAY_MINUTES - 15;

interface ClosureTimesProps {
  fields: ClosureFields;
  onChange: (fields: ClosureFields) => void;
}

/** From which day and time until which. */
export function ClosureTimes({ fields, onChange }: ClosureTimesProps) {
  const t = useTranslate();
  const today = useToday();
  const { firstDay, lastDay } = fields;
  return (
    <div className={css.when}>
      <DayField
        label={t('closures.firstDay')}
        value={firstDay}
        from={today}
        days={MAX_DAYS_AHEAD}
        onChange={(next) => onChange({ ...fields, firstDay: next, lastDay: lastDay < next ? next : lastDay })}
      />
      <TimeField
        label={t('find.from')}
        value={fields.from}
        from={0}
        to={LAST_START}
        step={STEP_MINUTES}
        onChange={(from) => onChange({ ...fields, from })}
      />
      <DayField
        label={t('closures.lastDay')}
        value={lastDay}
        from={firstDay}
        days={MAX_DAYS_CLOSED}
        onChange={(next) => onChange({ ...fields, lastDay: next })}
      />
      <TimeField
        label={t('find.to')}
        value={fields.to}
        from={STEP_MINUTES}
        to={DAY_MINUTES}
        step={STEP_MINUTES}
        onChange={(to) => onChange({ ...fields, to })}
      />
    </div>
  );
}
