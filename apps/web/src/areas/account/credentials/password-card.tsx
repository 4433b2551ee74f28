import { useState, type FormEvent } from 'react';
import { useTranslate } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { Field } from '../../../ui/field';
import { RefusalNotice } from '../../../ui/refusal-notice';
import { useToast } from '../../../ui/toast';
import card from '../card.module.css';
import { findFieldProblem, isAboutFields } from '../door/field-problem';
import { NewPasswordField } from '../door/new-password-field';
import { useChangePassword } from '../queries';
import css from './credentials.module.css';

/** The way to another password. Every other device is signed out by it. */
export function PasswordCard() {
  const t = useTranslate();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <section className={card.card} aria-labelledby="password">
      <h2 id="password">{t('password.title')}</h2>
      {isOpen ? (
        <ChangePasswordForm onDone={() => setIsOpen(false)} />
      ) : (
        <div>
          <Button onPress={() => setIsOpen(true)}>{t('password.change')}</Button>
        </div>
      )}
    </section>
  );
}

function ChangePasswordForm({ onDone }: { onDone: () => void }) {
  const t = useTranslate();
  const toast = useToast();
  const change = useChangePassword();
  const [oldPassword, setOldPassword] = useState('');
  const [password, setPassword] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate(
      { oldPassword, password },
      {
        onSuccess: () => {
          toast({ text: t('toast.passwordChanged') });
          onDone();
        },
      },
    );
  };
  return (
    <form className={css.form} onSubmit={submit}>
      <Field
        label={t('password.old')}
        type="password"
        value={oldPassword}
        onChange={setOldPassword}
        autoComplete="current-password"
        error={findFieldProblem(change.error, 'oldPassword')}
        required
      />
      <NewPasswordField
        value={password}
        onChange={setPassword}
        error={findFieldProblem(change.error, 'password')}
      />
      {change.isError && !isAboutFields(change.error, ['oldPassword', 'password']) ? (
        <RefusalNotice error={change.error} />
      ) : null}
      <div className={css.actions}>
        <Button variant="primary" submit busy={change.isPending}>
          {t('password.submit')}
        </Button>
        <Button variant="plain" onPress={onDone}>
          {t('action.close')}
        </Button>
      </div>
    </form>
  );
}
