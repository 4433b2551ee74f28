import { useState, type FormEvent } from 'react';
import { afterMutation } from '../../../api/after-mutation';
import { useTranslate } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { LongField } from '../../../ui/long-field';
import { RefusalNotice } from '../../../ui/refusal-notice';
import { useToast } from '../../../ui/toast';
import { useAppeal } from '../queries';
import css from './absences.module.css';

const MAX_APPEAL_LENGTH = 500;

/** A button that opens a form to tell that one was there. */
export function AppealForm({ bookingId }: { bookingId: string }) {
  const t = useTranslate();
  const toast = useToast();
  const appeal = useAppeal();
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '') return;
    afterMutation(appeal.mutateAsync({ bookingId, text: text.trim() }), () =>
      toast({ text: t('toast.appealed'), about: bookingId }),
    );
  };
  if (!open)
    return (
      <div className={css.actions}>
        <Button icon="talk" onPress={() => setOpen(true)}>
          {t('absence.iWasThere')}
        </Button>
      </div>
    );
  return (
    <form className={css.form} onSubmit={send}>
      <LongField
        label={t('absence.tell')}
        value={text}
        onChange={setText}
        maxLength={MAX_APPEAL_LENGTH}
        autoFocus
      />
      {appeal.isError ? <RefusalNotice error={appeal.error} /> : null}
      <div className={css.actions}>
        <Button variant="primary" submit busy={appeal.isPending} disabled={text.trim() === ''}>
          {t('absence.send')}
        </Button>
        <Button variant="plain" onPress={() => setOpen(false)}>
          {t('action.close')}
        </Button>
      </div>
    </form>
  );
}
