import { useState, type FormEvent } from 'react';
import { useCentre } from '../../../app/centre/centre-provider';
import { useLanguage, useTranslate } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { Field } from '../../../ui/field';
import { RefusalNotice } from '../../../ui/refusal-notice';
import css from '../door/door.module.css';
import { findFieldProblem, isAboutFields } from '../door/field-problem';
import { NewPasswordField } from '../door/new-password-field';
import { useSignUp } from '../queries';

/** Somebody who has filled in the form. */
export interface SignedUp {
  /** The address to which a code went; null when there is only a phone. */
  email: string | null;
  /** With what they sign in. */
  login: string;
  password: string;
}

const FIELDS = ['fullName', 'email', 'phone', 'password'];

/** Who somebody is: name, address or phone, password, and that they agree to what is done with it. */
export function SignUpForm({ onDone }: { onDone: (signedUp: SignedUp) => void }) {
  const t = useTranslate();
  const { centre } = useCentre();
  const { language } = useLanguage();
  const signUp = useSignUp(centre.id);
  const [fullName, setFullName] = useState('');
  const [email, setEmail] = useState('');
  const [phone, setPhone] = useState('');
  const [password, setPassword] = useState('');
  const [agrees, setAgrees] = useState(false);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const addresses = {
      ...(email.trim() !== '' && { email: email.trim() }),
      ...(phone.trim() !== '' && { phone: phone.trim() }),
    };
    signUp.mutate(
      {
        fullName: fullName.trim(),
        ...addresses,
        password,
        language,
        consentVersion: centre.joining.consentVersion,
      },
      {
        onSuccess: () =>
          onDone({
            email: addresses.email ?? null,
            login: addresses.email ?? addresses.phone ?? '',
            password,
          }),
      },
    );
  };
  const problem = (field: string) => findFieldProblem(signUp.error, field);

  return (
    <form className={css.form} onSubmit={submit}>
      <h2>{t('signUp.title')}</h2>
      <Field
        label={t('signUp.name')}
        hint={t('signUp.nameHint')}
        value={fullName}
        onChange={setFullName}
        autoComplete="name"
        error={problem('fullName')}
        required
      />
      <Field
        label={t('signUp.email')}
        value={email}
        onChange={setEmail}
        autoComplete="email"
        autoCapitalize="none"
        inputMode="email"
        error={problem('email')}
        required={phone.trim() === ''}
      />
      <Field
        label={t('signUp.phone')}
        hint={t('signUp.phoneHint')}
        value={phone}
        onChange={setPhone}
        autoComplete="tel"
        inputMode="tel"
        error={problem('phone')}
      />
      <NewPasswordField value={password} onChange={setPassword} error={problem('password')} />
      <label className={css.agree}>
        <input
          type="checkbox"
          checked={agrees}
          required
          onChange={(event) => {
            event.target.setCustomValidity('');
            setAgrees(event.target.checked);
          }}
          onInvalid={(event) => event.currentTarget.setCustomValidity(t('field.required'))}
        />
        <span>{t('signUp.agree')}</span>
      </label>
      {signUp.isError && !isAboutFields(signUp.error, FIELDS) ? <RefusalNotice error={signUp.error} /> : null}
      <Button variant="primary" big wide submit busy={signUp.isPending}>
        {t('signUp.submit')}
      </Button>
    </form>
  );
}
