import { useLocation, useNavigate, useRouter, useSearch } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { useSignIn } from '../../../api/session';
import { useCentre } from '../../../app/centre/centre-provider';
import { storedLanguage, useLanguage, useName, useTranslate } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { Field } from '../../../ui/field';
import { RefusalNotice } from '../../../ui/notice';
import { Horns, OrnamentBand } from '../../../ui/ornament';
import css from './sign-in.module.css';

export function SignInPage() {
  const t = useTranslate();
  const name = useName();
  const { centre } = useCentre();
  const { choose } = useLanguage();
  const { next } = useSearch({ from: '/sign-in' });
  // The key of a desk's sticker: it stays behind the # on the way through this page, too.
  const hash = useLocation({ select: (location) => location.hash });
  const router = useRouter();
  const navigate = useNavigate();
  const signIn = useSignIn();
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');

  const submit = (event: FormEvent) => {
    event.preventDefault();
    signIn.mutate(
      { login: login.trim(), password },
      {
        onSuccess: (me) => {
          if (!storedLanguage()) void choose(me.language);
          if (next) router.history.push(hash ? `${next}#${hash}` : next);
          else void navigate({ to: '/' });
        },
      },
    );
  };

  return (
    <div className={css.door}>
      <div className={css.sign}>
        <Horns size={56} />
        <h1>{name(centre.names)}</h1>
        <p>{name(centre.address)}</p>
        <div className={css.edge}>
          <OrnamentBand />
        </div>
      </div>
      <form className={css.form} onSubmit={submit}>
        <h2>{t('signIn.title')}</h2>
        <Field label={t('signIn.login')} value={login} onChange={setLogin} autoComplete="username" required />
        <Field
          label={t('signIn.password')}
          type="password"
          value={password}
          onChange={setPassword}
          autoComplete="current-password"
          required
        />
        {signIn.isError ? <RefusalNotice error={signIn.error} /> : null}
        <Button look="primary" big wide submit busy={signIn.isPending}>
          {t('signIn.submit')}
        </Button>
      </form>
    </div>
  );
}
