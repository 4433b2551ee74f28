import { useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { useSignIn } from '../../../api/session';
import { useTranslate } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { RefusalNotice } from '../../../ui/refusal-notice';
import { CodeField } from '../door/code-field';
import css from '../door/door.module.css';
import { findFieldProblem, isAboutFields } from '../door/field-problem';
import { NewPasswordField } from '../door/new-password-field';
import { SendAgain } from '../door/send-again';
import { useResetPassword } from '../queries';

/** The code of the mail and the new password; then the way in. */
export function NewPasswordForm({ login }: { login: string }) {
  const t = useTranslate();
  const navigate = useNavigate();
  const reset = useResetPassword();
  const signIn = useSignIn();
  const [code, setCode] = useState('');
  const [password, setPassword] = useState('');
  const goIn = () => signIn.mutate({ login, password }, { onSuccess: () => void navigate({ to: '/' }) });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // The code is used up, although the sign-in that followed may have failed.
    if (reset.isSuccess) goIn();
    else reset.mutate({ login, code, password }, { onSuccess: goIn });
  };
  const error = reset.error ?? signIn.error;
  return (
    <form className={css.form} onSubmit={submit}>
      <h2>{t('forgotten.newTitle')}</h2>
      <p className={css.soft}>{t('forgotten.sent')}</p>
      <CodeField value={code} onChange={setCode} error={findFieldProblem(reset.error, 'code')} />
      <NewPasswordField
        value={password}
        onChange={setPassword}
        error={findFieldProblem(reset.error, 'password')}
      />
      {error && !isAboutFields(error, ['code', 'password']) ? <RefusalNotice error={error} /> : null}
      <Button variant="primary" big wide submit busy={reset.isPending || signIn.isPending}>
        {t('forgotten.newSubmit')}
      </Button>
      <SendAgain login={login} purpose="reset" />
    </form>
  );
}
