import type { Ref } from 'react';
import { isStaff } from '../../../api/roles';
import { useMe } from '../../../api/session';
import { useCentre } from '../../../app/centre/centre-provider';
import { useName, useTranslate } from '../../../intl/language';
import { ChoiceField, Field, TimeField } from '../../../ui/field';
import type { SlotDraft } from '../shared/stored-draft';
import css from './slot-form.module.css';
import type { Stretch } from './stretch';

const STEP_MINUTES = 15;
const MAX_PEOPLE_DIGITS = 4;

interface SlotFieldsProps {
  draft: SlotDraft;
  stretch: Stretch;
  /** The hours of the board. */
  shown: Stretch;
  titleRef: Ref<HTMLInputElement>;
  onDraft: (draft: SlotDraft) => void;
  onStretch: (stretch: Stretch) => void;
}

/** What the booking is called, whose it is, how many come, and when. */
export function SlotFields({ draft, stretch, shown, titleRef, onDraft, onStretch }: SlotFieldsProps) {
  const t = useTranslate();
  const { from, to } = stretch;
  return (
    <div className={css.fields}>
      <Field
        label={t('timeline.title')}
        value={draft.title}
        onChange={(title) => onDraft({ ...draft, title })}
        ref={titleRef}
        autoComplete="off"
      />
      <OrganisationField
        value={draft.organisationId}
        onChange={(organisationId) => onDraft({ ...draft, organisationId })}
      />
      <Field
        label={t('timeline.people')}
        value={draft.people}
        onChange={(text) =>
          onDraft({ ...draft, people: text.replace(/\D/g, '').slice(0, MAX_PEOPLE_DIGITS) })
        }
        inputMode="numeric"
        autoComplete="off"
      />
      <TimeField
        label={t('find.from')}
        value={from}
        from={shown.from}
        to={shown.to - STEP_MINUTES}
        step={STEP_MINUTES}
        onChange={(next) => onStretch({ from: next, to: Math.max(to, next + STEP_MINUTES) })}
      />
      <TimeField
        label={t('find.to')}
        value={to}
        from={from + STEP_MINUTES}
        to={shown.to}
        step={STEP_MINUTES}
        onChange={(next) => onStretch({ from, to: next })}
      />
    </div>
  );
}

interface OrganisationFieldProps {
  value: string;
  onChange: (organisationId: string) => void;
}

/** For which organisation the reader books. Staff may book for none. Nothing when there is no choice. */
function OrganisationField({ value, onChange }: OrganisationFieldProps) {
  const t = useTranslate();
  const name = useName();
  const me = useMe();
  const { centre } = useCentre();
  const organisations = me?.organisations.filter((one) => one.centreId === centre.id) ?? [];
  const choices = organisations.map((one) => ({ value: one.id, text: name(one.names) }));
  if (isStaff(me)) choices.unshift({ value: '', text: t('timeline.noOrganisation') });
  if (choices.length === 0) return null;
  return (
    <ChoiceField label={t('timeline.organisation')} value={value} choices={choices} onChange={onChange} />
  );
}
