import { useState, type FormEvent } from 'react';
import { afterMutation } from '../../../api/after-mutation';
import type { PersonDetail } from '../../../api/types';
import { useCentre } from '../../../app/centre/centre-provider';
import { useTimes } from '../../../app/centre/times';
import { useTranslate } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { LongField } from '../../../ui/long-field';
import { RefusalNotice } from '../../../ui/refusal-notice';
import css from '../directory.module.css';
import { useAddNote, useDeleteNote } from './queries';

const MAX_NOTE = 2_000;

/** What staff have written about the person for each other. */
export function NotesCard({ person }: { person: PersonDetail }) {
  const t = useTranslate();
  const times = useTimes();
  const { centre } = useCentre();
  const [text, setText] = useState('');
  const add = useAddNote(centre.id, person.id);
  const remove = useDeleteNote(centre.id, person.id);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim()) afterMutation(add.mutateAsync(text.trim()), () => setText(''));
  };
  return (
    <section className={css.card}>
      <h2>{t('person.notes')}</h2>
      {person.notes.map(({ id, text: note, writtenBy, writtenAt }) => (
        <div key={id} className={css.line}>
          <p className={css.note}>
            {note} <span className={css.soft}>{[writtenBy, times.dayAndClock(writtenAt)].join(' · ')}</span>
          </p>
          <Button
            variant="plain"
            label={t('person.deleteNote')}
            icon="minus"
            onPress={() => remove.mutate(id)}
          >
            {t('person.deleteNote')}
          </Button>
        </div>
      ))}
      {remove.isError ? <RefusalNotice error={remove.error} /> : null}
      <form className={css.list} onSubmit={submit}>
        <LongField label={t('person.note')} value={text} onChange={setText} maxLength={MAX_NOTE} />
        {add.isError ? <RefusalNotice error={add.error} /> : null}
        <Button submit busy={add.isPending} disabled={text.trim() === ''}>
          {t('person.addNote')}
        </Button>
      </form>
    </section>
  );
}
