import { useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { afterMutation } from '../../../api/after-mutation';
import { useTranslate } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { Field } from '../../../ui/field';
import { RefusalNotice } from '../../../ui/refusal-notice';
import { useToast } from '../../../ui/toast';
import card from '../card.module.css';
import css from '../credentials/credentials.module.css';
import { findFieldProblem, isAboutFields } from '../door/field-problem';
import { useEraseMe } from '../queries';

/** The way out for good: the account and everything about the reader is erased. */
export function EraseCard() {
  const t = useTranslate();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <section className={card.card} aria-labelledby="erase">
      <h2 id="erase">{t('erase.title')}</h2>
      {isOpen ? (
        <EraseForm onClose={() => setIsOpen(false)} />
      ) : (
        <div>
          <Button onPress={() => setIsOpen(true)}>{t('erase.open')}</Button>
        </div>
      )}
    </section>
  );
}

function EraseForm({ onClose }: { onClose: () => void }) {
  const t = useTranslate();
  const toast = useToast();
  const navigate = useNavigate();
  const erase = useEraseMe();
  const [password, setPassword] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // The form is gone by then: there is nobody to show it to.
    afterMutation(erase.mutateAsync(password), () => {
      toast({ text: t('toast.erased') });
      void navigate({ to: '/sign-in' });
    });
  };
  return (
    <form className={css.form} onSubmit={submit}>
      <p>{t('erase.text')}</p>
      <Field
        label={t('address.password')}
        type="password"
        value={password}
        onChange={setPassword}
        autoComplete="current-password"
        error={findFieldProblem(erase.error, 'password')}
        required
      />
      {erase.isError && !isAboutFields(erase.error, ['password']) ? (
        <RefusalNotice error={erase.error} />
      ) : null}
      <div className={css.actions}>
        <Button variant="danger" submit busy={erase.isPending}>
          {t('erase.submit')}
        </Button>
        <Button variant="plain" onPress={onClose}>
          {t('action.close')}
        </Button>
      </div>
    </form>
  );
}
