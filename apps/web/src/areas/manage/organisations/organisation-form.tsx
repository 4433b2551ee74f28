import { useState, type FormEvent } from 'react';
import { afterMutation } from '../../../api/after-mutation';
import type { Organisation } from '../../../api/types';
import { useCentre, useToday } from '../../../app/centre/centre-provider';
import { useTimes } from '../../../app/centre/times';
import { useName, useTranslate } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { ChoiceField, Field } from '../../../ui/field';
import { RefusalNotice } from '../../../ui/refusal-notice';
import { Chip } from '../../../ui/segments';
import { useToast } from '../../../ui/toast';
import css from '../directory.module.css';
import { isNamed, NameFields } from './name-fields';
import { useRenameOrganisation, useUpdateOrganisation } from './queries';

interface FormProps {
  organisation: Organisation;
  /** All organisations of the centre: one of them may be above it. */
  all: readonly Organisation[];
}

/** Everything about one organisation that a manager corrects. */
export function OrganisationForm({ organisation, all }: FormProps) {
  return (
    <div className={css.columns}>
      <Names organisation={organisation} />
      <Fields organisation={organisation} all={all} />
    </div>
  );
}

function Names({ organisation }: { organisation: Organisation }) {
  const t = useTranslate();
  const name = useName();
  const times = useTimes();
  const today = useToday();
  const toast = useToast();
  const { centre } = useCentre();
  const rename = useRenameOrganisation(centre.id, organisation);
  const [names, setNames] = useState(organisation.names);
  const [validFrom, setValidFrom] = useState<string>(today);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    afterMutation(rename.mutateAsync({ names, validFrom }), ({ id }) =>
      toast({ text: t('organisations.saved'), about: id }),
    );
  };
  return (
    <form className={css.list} onSubmit={submit}>
      <NameFields names={names} onChange={setNames} />
      <Field
        label={t('organisations.nameFrom')}
        type="date"
        value={validFrom}
        onChange={setValidFrom}
        required
      />
      {rename.isError ? <RefusalNotice error={rename.error} /> : null}
      <Button submit busy={rename.isPending} disabled={!isNamed(names)}>
        {t('organisations.rename')}
      </Button>
      {organisation.history.length > 1 ? (
        <>
          <h3>{t('organisations.history')}</h3>
          <ul>
            {organisation.history.map((dated) => (
              <li key={dated.validFrom}>
                {times.date(dated.validFrom)} · {name(dated.names)}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </form>
  );
}

function Fields({ organisation, all }: FormProps) {
  const t = useTranslate();
  const name = useName();
  const toast = useToast();
  const { centre } = useCentre();
  const update = useUpdateOrganisation(centre.id, organisation);
  const [fields, setFields] = useState({
    type: organisation.type,
    level: organisation.level,
    parentId: organisation.parentId ?? '',
    contactName: organisation.contactName ?? '',
    contactPhone: organisation.contactPhone ?? '',
    contactEmail: organisation.contactEmail ?? '',
    validTo: organisation.validTo ?? '',
  });
  const [example, setExample] = useState(organisation.example);
  const edit = (field: keyof typeof fields) => (value: string) => setFields({ ...fields, [field]: value });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const change = {
      type: fields.type,
      level: fields.level,
      example,
      parentId: fields.parentId || null,
      contactName: fields.contactName.trim() || null,
      contactPhone: fields.contactPhone.trim() || null,
      contactEmail: fields.contactEmail.trim() || null,
      validTo: fields.validTo || null,
    };
    afterMutation(update.mutateAsync(change), ({ id }) =>
      toast({ text: t('organisations.saved'), about: id }),
    );
  };
  return (
    <form className={css.list} onSubmit={submit}>
      <Field label={t('organisations.type')} value={fields.type} onChange={edit('type')} required />
      <Field label={t('organisations.level')} value={fields.level} onChange={edit('level')} required />
      <ChoiceField
        label={t('organisations.parent')}
        value={fields.parentId}
        choices={[
          { value: '', text: t('organisations.noParent') },
          ...all
            .filter(({ id }) => id !== organisation.id)
            .map(({ id, names }) => ({ value: id, text: name(names) })),
        ]}
        onChange={edit('parentId')}
      />
      <Field
        label={t('organisations.contactName')}
        value={fields.contactName}
        onChange={edit('contactName')}
        autoComplete="off"
      />
      <Field
        label={t('organisations.contactPhone')}
        value={fields.contactPhone}
        onChange={edit('contactPhone')}
        type="tel"
        autoComplete="off"
      />
      <Field
        label={t('organisations.contactEmail')}
        value={fields.contactEmail}
        onChange={edit('contactEmail')}
        type="email"
        autoComplete="off"
      />
      <Field
        label={t('organisations.lastDay')}
        type="date"
        value={fields.validTo}
        onChange={edit('validTo')}
      />
      <Chip text={t('organisations.example')} selected={example} onChange={setExample} />
      {update.isError ? <RefusalNotice error={update.error} /> : null}
      <Button variant="primary" submit busy={update.isPending}>
        {t('organisations.save')}
      </Button>
    </form>
  );
}
