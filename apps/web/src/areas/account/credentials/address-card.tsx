import { useState, type FormEvent } from 'react';
import type { Me } from '../../../api/types';
import { useTranslate } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { Field } from '../../../ui/field';
import { RefusalNotice } from '../../../ui/refusal-notice';
import { useToast } from '../../../ui/toast';
import card from '../card.module.css';
import { CodeField } from '../door/code-field';
import { findFieldProblem, isAboutFields } from '../door/field-problem';
import { SendAgain } from '../door/send-again';
import { useChangeEmail, useSendEmailCode, useVerifyAddress } from '../queries';
import css from './credentials.module.css';

/** With what the reader signs in, the proof that the address is theirs, and the way to another one. */
export function AddressCard({ me }: { me: Me }) {
  const t = useTranslate();
  const [isChanging, setIsChanging] = useState(false);
  return (
    <section className={card.card} aria-labelledby="addresses">
      <h2 id="addresses">{t('address.title')}</h2>
      <dl className={css.facts}>
        <Fact label={t('address.email')} value={me.email} />
        <Fact label={t('address.phone')} value={me.phone} />
        <Fact label={t('address.loginName')} value={me.loginName} />
      </dl>
      {me.email !== null && !me.isEmailVerified ? <ProveEmail email={me.email} /> : null}
      {isChanging ? (
        <ChangeEmailForm onDone={() => setIsChanging(false)} />
      ) : (
        <div>
          <Button onPress={() => setIsChanging(true)}>{t('address.change')}</Button>
        </div>
      )}
    </section>
  );
}

function Fact({ label, value }: { label: string; value: string | null }) {
  if (value === null) return null;
  return (
    <div>
      <dt className={card.soft}>{label}</dt>
      <dd className={css.long}>{value}</dd>
    </div>
  );
}

function ProveEmail({ email }: { email: string }) {
  const t = useTranslate();
  const toast = useToast();
  const verify = useVerifyAddress();
  const [code, setCode] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    verify.mutate({ login: email, code }, { onSuccess: () => toast({ text: t('toast.addressProved') }) });
  };
  return (
    <form className={css.form} onSubmit={submit}>
      <p>{t('address.unproved')}</p>
      <CodeField value={code} onChange={setCode} error={findFieldProblem(verify.error, 'code')} />
      {verify.isError && !isAboutFields(verify.error, ['code']) ? (
        <RefusalNotice error={verify.error} />
      ) : null}
      <Button variant="primary" submit busy={verify.isPending}>
        {t('address.prove')}
      </Button>
      <SendAgain login={email} purpose="verify" />
    </form>
  );
}

function ChangeEmailForm({ onDone }: { onDone: () => void }) {
  const [sentTo, setSentTo] = useState<string | null>(null);
  return sentTo === null ? (
    <AskForEmailCode onSent={setSentTo} onClose={onDone} />
  ) : (
    <ConfirmEmail email={sentTo} onDone={onDone} />
  );
}

function AskForEmailCode({ onSent, onClose }: { onSent: (email: string) => void; onClose: () => void }) {
  const t = useTranslate();
  const send = useSendEmailCode();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const asked = email.trim();
    send.mutate({ email: asked, password }, { onSuccess: () => onSent(asked) });
  };
  return (
    <form className={css.form} onSubmit={submit}>
      <Field
        label={t('address.newEmail')}
        value={email}
        onChange={setEmail}
        autoComplete="email"
        autoCapitalize="none"
        inputMode="email"
        error={findFieldProblem(send.error, 'email')}
        required
      />
      <Field
        label={t('address.password')}
        type="password"
        value={password}
        onChange={setPassword}
        autoComplete="current-password"
        error={findFieldProblem(send.error, 'password')}
        required
      />
      {send.isError && !isAboutFields(send.error, ['email', 'password']) ? (
        <RefusalNotice error={send.error} />
      ) : null}
      <div className={css.actions}>
        <Button variant="primary" submit busy={send.isPending}>
          {t('address.sendCode')}
        </Button>
        <Button variant="plain" onPress={onClose}>
          {t('action.close')}
        </Button>
      </div>
    </form>
  );
}

function ConfirmEmail({ email, onDone }: { email: string; onDone: () => void }) {
  const t = useTranslate();
  const toast = useToast();
  const change = useChangeEmail();
  const [code, setCode] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate(code, {
      onSuccess: () => {
        toast({ text: t('toast.addressChanged') });
        onDone();
      },
    });
  };
  return (
    <form className={css.form} onSubmit={submit}>
      <p className={card.soft}>{t('address.sent', { address: email })}</p>
      <CodeField value={code} onChange={setCode} error={findFieldProblem(change.error, 'code')} />
      {change.isError && !isAboutFields(change.error, ['code']) ? (
        <RefusalNotice error={change.error} />
      ) : null}
      <div className={css.actions}>
        <Button variant="primary" submit busy={change.isPending}>
          {t('address.confirm')}
        </Button>
        <Button variant="plain" onPress={onDone}>
          {t('action.close')}
        </Button>
      </div>
    </form>
  );
}
