import { useTranslate, type MessageId } from '../../../intl/language';
import { Field } from '../../../ui/field';
import { Segments } from '../../../ui/segments';
import { onlyDigits } from '../bounded-number';
import type { FieldErrors } from '../field-errors';
import { useLongTimeText } from '../long-time-text';
import { allowances, limitGroups, type LimitField, type Unit } from './limit-fields';
import css from './policies.module.css';
import { isOutOfBounds, type PolicyDraft } from './policy-draft';

interface LimitInputsProps {
  draft: PolicyDraft;
  errors: FieldErrors;
  onChange: (draft: PolicyDraft) => void;
}

/** The limits that are numbers, group by group. */
export function LimitInputs({ draft, errors, onChange }: LimitInputsProps) {
  const t = useTranslate();
  return limitGroups.map((group) => (
    <fieldset key={group.title} className={css.group}>
      <legend>{t(group.title)}</legend>
      <div className={css.grid}>
        {group.fields.map((field) => (
          <LimitInput
            key={field.name}
            field={field}
            draft={draft}
            error={errors.get(`limits/${field.name}`)}
            onChange={(text) => onChange({ ...draft, limits: { ...draft.limits, [field.name]: text } })}
          />
        ))}
      </div>
      {group === allowances ? (
        <CountsChoice value={draft.counts} onChange={(counts) => onChange({ ...draft, counts })} />
      ) : null}
    </fieldset>
  ));
}

const unitTexts: Readonly<Record<Exclude<Unit, 'count'>, MessageId>> = {
  minutes: 'unit.minutes',
  days: 'unit.days',
  percent: 'unit.percent',
};

interface LimitInputProps {
  field: LimitField;
  draft: PolicyDraft;
  /** What the API says of it. */
  error: string | undefined;
  onChange: (text: string) => void;
}

function LimitInput({ field, draft, error, onChange }: LimitInputProps) {
  const t = useTranslate();
  const longTimeText = useLongTimeText();
  const { rule, unit, min, max } = field;
  const text = draft.limits[field.name] ?? '';
  return (
    <Field
      label={unit === 'count' ? t(rule) : `${t(rule)}, ${t(unitTexts[unit])}`}
      inputMode="numeric"
      value={text}
      placeholder={t('policies.notSet')}
      hint={unit === 'minutes' ? longTimeText(Number(text)) : undefined}
      error={isOutOfBounds(field, draft) ? t('rules.outside', { min, max }) : error}
      onChange={(next) => onChange(onlyDigits(next))}
    />
  );
}

interface CountsChoiceProps {
  value: PolicyDraft['counts'];
  onChange: (value: PolicyDraft['counts']) => void;
}

/** Whose bookings are added up. */
function CountsChoice({ value, onChange }: CountsChoiceProps) {
  const t = useTranslate();
  return (
    <div className={css.part}>
      <p className={css.label}>{t('policies.counts')}</p>
      <Segments
        label={t('policies.counts')}
        wide
        value={value}
        onChange={onChange}
        choices={[
          { value: 'person', text: t('policies.countsOfPerson') },
          { value: 'organisation', text: t('policies.countsOfOrganisation') },
        ]}
      />
    </div>
  );
}
