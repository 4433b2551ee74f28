import { useLanguage, useTranslate } from '../../../intl/language';
import { formatLength } from '../../../intl/day-format';
import { Button } from '../../../ui/button';
import { Field } from '../../../ui/field';
import { Segments } from '../../../ui/segments';
import { Stepper } from '../../../ui/stepper';
import { weekOf, WeekHours } from '../hours/week-hours';
import { readRule } from '../rules/rule-fields';
import { limitGroups, type LimitField } from './limit-fields';
import css from './policies.module.css';
import type { PolicyDraft } from './policy-draft';

interface LimitInputsProps {
  draft: PolicyDraft;
  onChange: (draft: PolicyDraft) => void;
  /** What the server says of a field, by its pointer below `limits`. */
  told: (name: string) => string | undefined;
}

const heaviest = 10;

/** Whether a number in the form is outside its bounds; an empty field sets nothing. */
export function isOutside(field: LimitField, draft: PolicyDraft): boolean {
  const text = draft.limits[field.name]?.trim();
  return Boolean(text) && readRule(field, text ?? '') === null;
}

/** What it allows: numbers, hours of its own, hours that count more. */
export function LimitInputs({ draft, onChange, told }: LimitInputsProps) {
  const t = useTranslate();
  const { language } = useLanguage();
  const label = ({ rule, unit }: LimitField) =>
    unit === 'count'
      ? t(rule)
      : `${t(rule)}, ${t(unit === 'minutes' ? 'unit.minutes' : unit === 'days' ? 'unit.days' : 'unit.percent')}`;
  const hint = (field: LimitField) => {
    const value = Number(draft.limits[field.name]);
    return field.unit === 'minutes' && value >= 60 ? formatLength(language, value) : undefined;
  };
  return (
    <>
      {limitGroups.map((group) => (
        <fieldset key={group.title} className={css.group}>
          <legend>{t(group.title)}</legend>
          <div className={css.grid}>
            {group.fields.map((field) => (
              <Field
                key={field.name}
                label={label(field)}
                inputMode="numeric"
                value={draft.limits[field.name] ?? ''}
                placeholder={t('policies.notSet')}
                hint={hint(field)}
                error={
                  isOutside(field, draft)
                    ? t('rules.outside', { min: field.min, max: field.max })
                    : told(field.name)
                }
                onChange={(text) =>
                  onChange({ ...draft, limits: { ...draft.limits, [field.name]: text.replace(/\D/g, '') } })
                }
              />
            ))}
          </div>
          {group.title === 'policies.allowances' ? (
            <div className={css.part}>
              <p className={css.label}>{t('policies.counts')}</p>
              <Segments
                label={t('policies.counts')}
                wide
                value={draft.counts}
                onChange={(counts) => onChange({ ...draft, counts })}
                choices={[
                  { value: 'person', text: t('policies.countsOfPerson') },
                  { value: 'organisation', text: t('policies.countsOfOrganisation') },
                ]}
              />
            </div>
          ) : null}
        </fieldset>
      ))}
      <fieldset className={css.group}>
        <legend>{t('policies.windows')}</legend>
        <p className={css.soft}>{t('policies.windowsText')}</p>
        {draft.windows ? (
          <>
            <WeekHours week={draft.windows} onChange={(windows) => onChange({ ...draft, windows })} />
            <Button look="danger" icon="cross" onPress={() => onChange({ ...draft, windows: null })}>
              {t('policies.noWindows')}
            </Button>
          </>
        ) : (
          <Button icon="plus" onPress={() => onChange({ ...draft, windows: weekOf(['09:00-18:00']) })}>
            {t('policies.addWindows')}
          </Button>
        )}
        {told('windows') ? <p className={css.wrong}>{told('windows')}</p> : null}
      </fieldset>
      <fieldset className={css.group}>
        <legend>{t('policies.prime')}</legend>
        <p className={css.soft}>{t('policies.primeText')}</p>
        {draft.primeHours ? (
          <>
            <Stepper
              label={t('policies.weight')}
              value={draft.primeWeight}
              most={heaviest}
              less={t('equipment.less', { name: t('policies.weight') })}
              more={t('equipment.more', { name: t('policies.weight') })}
              onChange={(primeWeight) => onChange({ ...draft, primeWeight: Math.max(1, primeWeight) })}
            />
            <WeekHours
              week={draft.primeHours}
              onChange={(primeHours) => onChange({ ...draft, primeHours })}
            />
            <Button look="danger" icon="cross" onPress={() => onChange({ ...draft, primeHours: null })}>
              {t('policies.noPrime')}
            </Button>
          </>
        ) : (
          <Button icon="plus" onPress={() => onChange({ ...draft, primeHours: weekOf(['18:00-21:00']) })}>
            {t('policies.addPrime')}
          </Button>
        )}
        {told('primeTime') ? <p className={css.wrong}>{told('primeTime')}</p> : null}
      </fieldset>
    </>
  );
}
