import type { ReactNode } from 'react';
import type { WeeklyHours } from '../../../api/types';
import { useTranslate, type MessageId } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { Stepper } from '../../../ui/stepper';
import type { FieldErrors } from '../field-errors';
import { WeekHours } from '../hours/week-hours';
import { everyDay } from '../hours/weekdays';
import css from './policies.module.css';
import type { PolicyDraft } from './policy-draft';

const MAX_WEIGHT = 10;
const FIRST_WINDOWS = ['09:00-18:00'];
const FIRST_PRIME_HOURS = ['18:00-21:00'];

interface WeekInputsProps {
  draft: PolicyDraft;
  errors: FieldErrors;
  onChange: (draft: PolicyDraft) => void;
}

/** The limits that are hours of a week: when bookings are taken, and when their time counts more. */
export function WeekInputs({ draft, errors, onChange }: WeekInputsProps) {
  return (
    <>
      <WeekInput
        texts={windowTexts}
        week={draft.windows}
        first={FIRST_WINDOWS}
        error={errors.get('limits/windows')}
        onChange={(windows) => onChange({ ...draft, windows })}
      />
      <WeekInput
        texts={primeTexts}
        week={draft.primeHours}
        first={FIRST_PRIME_HOURS}
        error={errors.get('limits/primeTime')}
        onChange={(primeHours) => onChange({ ...draft, primeHours })}
      >
        <WeightStepper
          value={draft.primeWeight}
          onChange={(primeWeight) => onChange({ ...draft, primeWeight })}
        />
      </WeekInput>
    </>
  );
}

type WeekTexts = Readonly<Record<'title' | 'text' | 'add' | 'remove', MessageId>>;

const windowTexts: WeekTexts = {
  title: 'policies.windows',
  text: 'policies.windowsText',
  add: 'policies.addWindows',
  remove: 'policies.noWindows',
};

const primeTexts: WeekTexts = {
  title: 'policies.prime',
  text: 'policies.primeText',
  add: 'policies.addPrime',
  remove: 'policies.noPrime',
};

interface WeekInputProps {
  texts: WeekTexts;
  week: WeeklyHours | null;
  /** The hours that every day has at first. */
  first: readonly string[];
  /** What the API says of it. */
  error: string | undefined;
  onChange: (week: WeeklyHours | null) => void;
  /** What else can be set with the hours. */
  children?: ReactNode;
}

function WeekInput({ texts, week, first, error, onChange, children }: WeekInputProps) {
  const t = useTranslate();
  return (
    <fieldset className={css.group}>
      <legend>{t(texts.title)}</legend>
      <p className={css.soft}>{t(texts.text)}</p>
      {week ? (
        <>
          {children}
          <WeekHours week={week} onChange={onChange} />
          <Button variant="danger" icon="cross" onPress={() => onChange(null)}>
            {t(texts.remove)}
          </Button>
        </>
      ) : (
        <Button icon="plus" onPress={() => onChange(everyDay(first))}>
          {t(texts.add)}
        </Button>
      )}
      {error ? <p className={css.wrong}>{error}</p> : null}
    </fieldset>
  );
}

interface WeightStepperProps {
  value: number;
  onChange: (value: number) => void;
}

/** How many times the prime hours count. */
function WeightStepper({ value, onChange }: WeightStepperProps) {
  const t = useTranslate();
  const name = t('policies.weight');
  return (
    <Stepper
      label={name}
      value={value}
      max={MAX_WEIGHT}
      lessLabel={t('equipment.less', { name })}
      moreLabel={t('equipment.more', { name })}
      onChange={(next) => onChange(Math.max(1, next))}
    />
  );
}
