import { useQuery } from '@tanstack/react-query';
import { spacesQuery } from '../../../api/centre';
import { DAY_MINUTES } from '../../../api/durations';
import type { SpaceKind } from '../../../api/types';
import { useCentre } from '../../../app/centre/centre-provider';
import { useName, useTranslate } from '../../../intl/language';
import { ChoiceField, Field, TimeField } from '../../../ui/field';
import type { ChangeFields } from './series-change-draft';
import css from './series-panel.module.css';

const STEP_MINUTES = 15;

interface SeriesChangeFieldsProps {
  kind: SpaceKind;
  fields: ChangeFields;
  onChange: (fields: ChangeFields) => void;
}

/** Other times, another space or another title. */
export function SeriesChangeFields({ kind, fields, onChange }: SeriesChangeFieldsProps) {
  const t = useTranslate();
  const name = useName();
  const { centre } = useCentre();
  const spaces = useQuery(spacesQuery(centre.id, kind)).data ?? [];
  const { start, minutes } = fields;
  return (
    <div className={css.fields}>
      <TimeField
        label={t('find.from')}
        value={start}
        from={0}
        to={DAY_MINUTES - STEP_MINUTES}
        step={STEP_MINUTES}
        onChange={(next) => onChange({ ...fields, start: next })}
      />
      <TimeField
        label={t('find.to')}
        value={start + minutes}
        from={start + STEP_MINUTES}
        to={DAY_MINUTES}
        step={STEP_MINUTES}
        onChange={(next) => onChange({ ...fields, minutes: next - start })}
      />
      <ChoiceField
        label={t(kind === 'room' ? 'kind.room' : 'kind.desk')}
        value={fields.spaceId}
        choices={spaces.map((space) => ({ value: space.id, text: name(space.names) || space.code }))}
        onChange={(spaceId) => onChange({ ...fields, spaceId })}
      />
      <Field
        label={t('timeline.title')}
        value={fields.title}
        onChange={(title) => onChange({ ...fields, title })}
        autoComplete="off"
      />
    </div>
  );
}
