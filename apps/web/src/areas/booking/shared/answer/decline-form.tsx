import { useState, type FormEvent } from 'react';
import { afterMutation } from '../../../../api/after-mutation';
import type { Booking } from '../../../../api/types';
import { useTranslate, type MessageId } from '../../../../intl/language';
import { Button } from '../../../../ui/button';
import { Field } from '../../../../ui/field';
import { RefusalNotice } from '../../../../ui/refusal-notice';
import { Chip } from '../../../../ui/segments';
import { useDeclineBooking } from '../queries';
import css from './answer-buttons.module.css';

const reasonPresets: readonly MessageId[] = ['decline.otherEvent', 'decline.repair', 'decline.tellMore'];

interface DeclineFormProps {
  booking: Booking;
  onDone: () => void;
  onBack: () => void;
}

/** The reason for a no, which the person is told. */
export function DeclineForm({ booking, onDone, onBack }: DeclineFormProps) {
  const t = useTranslate();
  const decline = useDeclineBooking();
  const [text, setText] = useState('');
  const reason = text.trim();
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (reason) afterMutation(decline.mutateAsync({ booking, reason }), onDone);
  };
  return (
    <form className={css.decline} onSubmit={send}>
      <div className={css.presets} role="group" aria-label={t('request.usual')}>
        {reasonPresets.map((preset) => (
          <Chip
            key={preset}
            text={t(preset)}
            selected={text === t(preset)}
            onChange={(isSelected) => setText(isSelected ? t(preset) : '')}
          />
        ))}
      </div>
      <Field label={t('request.reason')} value={text} onChange={setText} autoComplete="off" />
      {decline.error ? <RefusalNotice error={decline.error} /> : null}
      <div className={css.answers}>
        <Button variant="primary" icon="cross" submit busy={decline.isPending} disabled={reason === ''}>
          {t('request.decline')}
        </Button>
        <Button variant="plain" icon="undo" onPress={onBack}>
          {t('action.back')}
        </Button>
      </div>
    </form>
  );
}
