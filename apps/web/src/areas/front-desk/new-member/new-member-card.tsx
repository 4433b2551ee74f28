import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { afterMutation } from '../../../api/after-mutation';
import type { KnownPerson, LanguageCode } from '../../../api/types';
import { useCentre } from '../../../app/centre/centre-provider';
import { FirstCode } from '../../../app/people/first-code';
import { languageNames, languages } from '../../../intl/languages';
import { useTranslate, type MessageId } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { Field } from '../../../ui/field';
import { RefusalNotice } from '../../../ui/refusal-notice';
import { Segments } from '../../../ui/segments';
import { useToast } from '../../../ui/toast';
import css from '../walk-in/walk-in-card.module.css';
import { knownPeopleQuery, useAddMember, type NewMemberDraft } from './queries';

const NOBODY: NewMemberDraft = { fullName: '', phone: '', email: '' };
const byTexts: Readonly<Record<KnownPerson['by'], MessageId>> = {
  phone: 'newMember.by.phone',
  email: 'newMember.by.email',
  name: 'newMember.by.name',
};

/** Makes somebody a member who stands here: name and phone. Who is known already is shown first. */
export function NewMemberCard() {
  const t = useTranslate();
  const toast = useToast();
  const { centre } = useCentre();
  const [open, setOpen] = useState(false);
  const [added, setAdded] = useState<{ id: string; name: string } | null>(null);
  const [draft, setDraft] = useState(NOBODY);
  const [language, setLanguage] = useState<LanguageCode>('kk');
  const add = useAddMember(centre.id);
  const typed = { fullName: draft.fullName.trim(), phone: draft.phone.trim(), email: draft.email.trim() };
  const known = useQuery(knownPeopleQuery(centre.id, typed)).data ?? [];
  if (added && !open)
    return (
      <section className={css.card}>
        <h2>{added.name}</h2>
        <FirstCode key={added.id} personId={added.id} />
        <Button variant="plain" icon="check" onPress={() => setAdded(null)}>
          {t('action.close')}
        </Button>
      </section>
    );
  if (!open)
    return (
      <Button icon="plus" wide onPress={() => setOpen(true)}>
        {t('newMember.title')}
      </Button>
    );
  const save = (choice: { knownAs?: string; isNew?: boolean }) => {
    const { fullName, phone, email } = typed;
    const member = { fullName, language, ...(phone && { phone }), ...(email && { email }), ...choice };
    afterMutation(add.mutateAsync(member), ({ id }) => {
      toast({ text: t('newMember.done', { name: fullName }), about: id });
      setDraft(NOBODY);
      setOpen(false);
      setAdded({ id, name: fullName });
    });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // What is already shown has been looked at: the button says so.
    save(known.length > 0 ? { isNew: true } : {});
  };
  return (
    <form className={css.card} onSubmit={submit}>
      <h2>{t('newMember.title')}</h2>
      <Field
        label={t('newMember.name')}
        value={draft.fullName}
        onChange={(fullName) => setDraft({ ...draft, fullName })}
        autoComplete="off"
        required
      />
      <Field
        label={t('newMember.phone')}
        value={draft.phone}
        onChange={(phone) => setDraft({ ...draft, phone })}
        type="tel"
        autoComplete="off"
      />
      {draft.phone ? null : (
        <Field
          label={t('newMember.email')}
          value={draft.email}
          onChange={(email) => setDraft({ ...draft, email })}
          type="email"
          autoComplete="off"
        />
      )}
      <Segments
        label={t('newMember.language')}
        value={language}
        choices={languages.map((value) => ({ value, text: languageNames[value].full }))}
        onChange={setLanguage}
      />
      <div role="status">
        {known.length > 0 ? <Known people={known} onChoose={(knownAs) => save({ knownAs })} /> : null}
      </div>
      {add.isError ? <RefusalNotice error={add.error} /> : null}
      <Button variant={known.length > 0 ? 'quiet' : 'primary'} wide submit busy={add.isPending}>
        {t(known.length > 0 ? 'newMember.addAnyway' : 'newMember.add')}
      </Button>
      <Button variant="plain" icon="undo" onPress={() => setOpen(false)}>
        {t('action.back')}
      </Button>
    </form>
  );
}

function Known({ people, onChoose }: { people: readonly KnownPerson[]; onChoose: (id: string) => void }) {
  const t = useTranslate();
  return (
    <>
      <p>
        <b>{t('newMember.known')}</b>
      </p>
      {people.map(({ id, fullName, by }) => (
        <p key={id}>
          {fullName} · {t(byTexts[by])}{' '}
          <Button icon="check" label={`${t('newMember.isThis')}: ${fullName}`} onPress={() => onChoose(id)}>
            {t('newMember.isThis')}
          </Button>
        </p>
      ))}
    </>
  );
}
