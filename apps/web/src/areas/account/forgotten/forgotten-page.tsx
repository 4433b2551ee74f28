import { Link } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { useTranslate } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { Field } from '../../../ui/field';
import { RefusalNotice } from '../../../ui/refusal-notice';
import { CentreSign } from '../door/centre-sign';
import css from '../door/door.module.css';
import { useSendCode } from '../queries';
import { NewPasswordForm } from './new-password-form';

/** A forgotten password: first a code by mail, then a new password. */
export function ForgottenPage() {
  const t = useTranslate();
  const [login, setLogin] = useState<string | null>(null);
  return (
    <div className={css.page}>
      <CentreSign />
      {login === null ? <AskForCode onSent={setLogin} /> : <NewPasswordForm login={login} />}
      <Link className={css.link} to="/sign-in">
        {t('forgotten.back')}
      </Link>
    </div>
  );
}

function AskForCode({ onSent }: { onSent: (login: string) => void }) {
  const t = useTranslate();
  const send = useSendCode();
  const [login, setLogin] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const asked = login.trim();
    send.mutate({ login: asked, purpose: 'reset' }, { onSuccess: () => onSent(asked) });
  };
  return (
    <form className={css.form} onSubmit={submit}>
      <h2>{t('forgotten.title')}</h2>
      <p className={css.soft}>{t('forgotten.text')}</p>
      <Field
        label={t('signIn.login')}
        value={login}
        onChange={setLogin}
        autoComplete="username"
        autoCapitalize="none"
        inputMode="email"
        required
      />
      {send.isError ? <RefusalNotice error={send.error} /> : null}
      <Button variant="primary" big wide submit busy={send.isPending}>
        {t('forgotten.submit')}
      </Button>
      <Button wide disabled={login.trim() === ''} onPress={() => onSent(login.trim())}>
        {t('forgotten.haveCode')}
      </Button>
    </form>
  );
}
