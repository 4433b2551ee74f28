import { useState, type FormEvent } from 'react';
import { afterMutation } from '../../../api/after-mutation';
import { useCentre, useToday } from '../../../app/centre/centre-provider';
import { useTranslate } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { Field } from '../../../ui/field';
import { RefusalNotice } from '../../../ui/refusal-notice';
import { fieldErrors } from '../field-errors';
import css from '../directory.module.css';
import { isNamed, NameFields } from './name-fields';
import { useAddOrganisation } from './queries';

/** An organisation that is new to the centre. */
export function AddOrganisation({ onDone }: { onDone: () => void }) {
  const t = useTranslate();
  const today = useToday();
  const { centre } = useCentre();
  const add = useAddOrganisation(centre.id);
  const [key, setKey] = useState('');
  const [type, setType] = useState('');
  const [level, setLevel] = useState('city');
  const [names, setNames] = useState({ kk: '', ru: '', en: '' });
  const errors = fieldErrors(add.error);
  const isComplete = [key, type, level].every(Boolean) && isNamed(names);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    afterMutation(add.mutateAsync({ key, type, level, names, validFrom: today }), onDone);
  };
  return (
    <form className={css.card} onSubmit={submit}>
      <h2>{t('organisations.add')}</h2>
      <NameFields names={names} onChange={setNames} />
      <Field
        label={t('organisations.key')}
        value={key}
        onChange={setKey}
        error={errors.get('key')}
        autoCapitalize="none"
      />
      <Field label={t('organisations.type')} value={type} onChange={setType} autoCapitalize="none" />
      <Field label={t('organisations.level')} value={level} onChange={setLevel} autoCapitalize="none" />
      {add.isError ? <RefusalNotice error={add.error} /> : null}
      <div className={css.line}>
        <Button variant="primary" submit busy={add.isPending} disabled={!isComplete}>
          {t('organisations.save')}
        </Button>
        <Button variant="plain" icon="undo" onPress={onDone}>
          {t('action.back')}
        </Button>
      </div>
    </form>
  );
}
