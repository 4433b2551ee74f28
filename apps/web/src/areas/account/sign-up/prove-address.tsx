import { useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { useSignIn } from '../../../api/session';
import { useTranslate } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { RefusalNotice } from '../../../ui/refusal-notice';
import { CodeField } from '../door/code-field';
import css from '../door/door.module.css';
import { findFieldProblem, isAboutFields } from '../door/field-problem';
import { SendAgain } from '../door/send-again';
import { useVerifyAddress } from '../queries';
import type { SignedUp } from './sign-up-form';

/** The code of the mail, and then the way in. Whoever gave a phone alone goes in at once. */
export function ProveAddress({ email, login, password }: SignedUp) {
  const t = useTranslate();
  const navigate = useNavigate();
  const verify = useVerifyAddress();
  const signIn = useSignIn();
  const [code, setCode] = useState('');
  const goIn = () => signIn.mutate({ login, password }, { onSuccess: () => void navigate({ to: '/' }) });

  const submit = (event: FormEvent) => {
    event.preventDefault();
    // The code is used up, although the sign-in that followed may have failed.
    if (verify.isSuccess) goIn();
    else verify.mutate({ login, code }, { onSuccess: goIn });
  };
  const error = verify.error ?? signIn.error;
  if (email === null)
    return (
      <div className={css.form}>
        <h2>{t('signUp.done')}</h2>
        <p>{t('signUp.phoneOnly')}</p>
        {signIn.isError ? <RefusalNotice error={signIn.error} /> : null}
        <Button variant="primary" big wide busy={signIn.isPending} onPress={goIn}>
          {t('signUp.goIn')}
        </Button>
      </div>
    );
  return (
    <form className={css.form} onSubmit={submit}>
      <h2>{t('signUp.prove')}</h2>
      <p className={css.soft}>{t('signUp.proveText', { address: email })}</p>
      <CodeField value={code} onChange={setCode} error={findFieldProblem(verify.error, 'code')} />
      {error && !isAboutFields(error, ['code']) ? <RefusalNotice error={error} /> : null}
      <Button variant="primary" big wide submit busy={verify.isPending || signIn.isPending}>
        {t('signUp.proveSubmit')}
      </Button>
      <SendAgain login={login} purpose="verify" />
      <Button variant="plain" busy={signIn.isPending} onPress={goIn}>
        {t('signUp.later')}
      </Button>
    </form>
  );
}
