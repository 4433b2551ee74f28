import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { afterMutation } from '../../../api/after-mutation';
import { useCentre } from '../../../app/centre/centre-provider';
import { useTranslate } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { RefusalNotice } from '../../../ui/refusal-notice';
import { useToast } from '../../../ui/toast';
import css from '../directory.module.css';
import { useErasePerson } from './queries';

/** A manager erases somebody who has asked for it, after a second look. */
export function EraseCard({ personId }: { personId: string }) {
  const t = useTranslate();
  const toast = useToast();
  const navigate = useNavigate();
  const { centre } = useCentre();
  const erase = useErasePerson(centre.id, personId);
  const [isOpen, setIsOpen] = useState(false);
  const carryOut = () =>
    afterMutation(erase.mutateAsync(undefined), () => {
      toast({ text: t('person.eraseDone') });
      void navigate({ to: '/people' });
    });
  return (
    <section className={css.card}>
      <h2>{t('person.erase')}</h2>
      {isOpen ? <p>{t('person.eraseText')}</p> : null}
      {erase.isError ? <RefusalNotice error={erase.error} /> : null}
      {isOpen ? (
        <div className={css.chips}>
          <Button variant="danger" busy={erase.isPending} onPress={carryOut}>
            {t('person.eraseSubmit')}
          </Button>
          <Button variant="plain" onPress={() => setIsOpen(false)}>
            {t('action.close')}
          </Button>
        </div>
      ) : (
        <Button onPress={() => setIsOpen(true)}>{t('person.eraseOpen')}</Button>
      )}
    </section>
  );
}
