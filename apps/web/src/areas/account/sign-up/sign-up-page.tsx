import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useCentre } from '../../../app/centre/centre-provider';
import { useTranslate } from '../../../intl/language';
import { CentreSign } from '../door/centre-sign';
import css from '../door/door.module.css';
import { ProveAddress } from './prove-address';
import { SignUpForm, type SignedUp } from './sign-up-form';

/** Making an account: first who somebody is, then the proof that the address is theirs. */
export function SignUpPage() {
  const t = useTranslate();
  const { centre } = useCentre();
  const [signedUp, setSignedUp] = useState<SignedUp | null>(null);
  return (
    <div className={css.page}>
      <CentreSign />
      {signedUp ? (
        <ProveAddress {...signedUp} />
      ) : centre.joining.signUp ? (
        <SignUpForm onDone={setSignedUp} />
      ) : (
        <div className={css.form}>
          <h2>{t('signUp.closed')}</h2>
          <p>{t('signUp.closedText')}</p>
        </div>
      )}
      <Link className={css.link} to="/sign-in">
        {t('signUp.haveAccount')}
      </Link>
    </div>
  );
}
