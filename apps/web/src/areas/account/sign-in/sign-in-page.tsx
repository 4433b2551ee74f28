import { Link, useLocation, useNavigate, useRouter, useSearch } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { saveLanguageChosenBefore, useSignIn } from '../../../api/session';
import { useCentre } from '../../../app/centre/centre-provider';
import { storedLanguage, useLanguage, useTranslate } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { Field } from '../../../ui/field';
import { RefusalNotice } from '../../../ui/refusal-notice';
import { CentreSign } from '../door/centre-sign';
import css from '../door/door.module.css';

/** Leads on after signing in, to the page that asked for it or to the home page. */
function useGoOn(): () => void {
  const router = useRouter();
  const navigate = useNavigate();
  const { next } = useSearch({ from: '/sign-in' });
  // The secret of a desk's sticker stays behind the # on the way through this page.
  const hash = useLocation({ select: (location) => location.hash });
  return () => {
    if (next) router.history.push(hash ? `${next}#${hash}` : next);
    else void navigate({ to: '/' });
  };
}

/** Signing in with an address and a password. */
export function SignInPage() {
  const t = useTranslate();
  const { choose } = useLanguage();
  const { centre } = useCentre();
  const signIn = useSignIn();
  const goOn = useGoOn();
  const { next } = useSearch({ from: '/sign-in' });
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');

  const submit = (event: FormEvent) => {
    event.preventDefault();
    signIn.mutate(
      { login: login.trim(), password },
      {
        onSuccess: (me) => {
          if (!storedLanguage()) void choose(me.language);
          // A language that could not be stored is still that of this device.
          void saveLanguageChosenBefore().catch(() => undefined);
          goOn();
        },
      },
    );
  };

  return (
    <div className={css.page}>
      <CentreSign />
      <form className={css.form} onSubmit={submit}>
        <h2>{t('signIn.title')}</h2>
        {next ? <p className={css.soft}>{t('signIn.toGoOn')}</p> : null}
        <Field
          label={t('signIn.login')}
          value={login}
          onChange={setLogin}
          autoComplete="username"
          autoCapitalize="none"
          inputMode="email"
          required
        />
        <Field
          label={t('signIn.password')}
          type="password"
          value={password}
          onChange={setPassword}
          autoComplete="current-password"
          required
        />
        {signIn.isError ? <RefusalNotice error={signIn.error} /> : null}
        <Button variant="primary" big wide submit busy={signIn.isPending}>
          {t('signIn.submit')}
        </Button>
        <div className={css.links}>
          <Link className={css.link} to="/forgotten">
            {t('signIn.forgotten')}
          </Link>
          {centre.joining.signUp ? (
            <Link className={css.link} to="/sign-up">
              {t('signIn.signUp')}
            </Link>
          ) : null}
        </div>
      </form>
    </div>
  );
}
