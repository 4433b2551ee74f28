import { useState } from 'react';
import { useResolveAppeal } from '../queries';
import { afterMutation } from '../../../api/after-mutation';

import type { Appeal } from '../../../api/types';
import { useCentre } from '../../../app/centre/centre-provider';
import { useTranslate } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { Field } from '../../../ui/field';
import { RefusalNotice } from '../../../ui/notice';
import { Chip } from '../../../ui/segments';
import { useToast } from '../../../ui/toast';
import css from './appeals.module.css';
import { usualAnswers } from './usual-answers';

/** First what becomes of it, then the words for its person: a usual one is two taps away. */
export function AppealAnswer({ appeal }: { appeal: Appeal }) {
  const t = useTranslate();
  const toast = useToast();
  const { centre } = useCentre();
  const resolve = useResolveAppeal(centre.id);
  const [way, setWay] = useState<'forgive' | 'uphold' | null>(null);
  const [answer, setAnswer] = useState('');
  const choose = (next: 'forgive' | 'uphold' | null) => {
    setWay(next);
    setAnswer('');
    resolve.reset();
  };

  if (way === null) {
    return (
      <div className={css.row}>
        <Button look="primary" icon="check" onPress={() => choose('forgive')}>
          {t('appeals.forgive')}
        </Button>
        <Button icon="alert" onPress={() => choose('uphold')}>
          {t('appeals.uphold')}
        </Button>
      </div>
    );
  }
  const said = t(way === 'forgive' ? 'appeals.forgiven' : 'appeals.upheld', { name: appeal.fullName });
  return (
    <form
      className={css.answer}
      onSubmit={(event) => {
        event.preventDefault();
        const text = answer.trim();
        if (!text) return;
        afterMutation(
          resolve.mutateAsync({ bookingId: appeal.bookingId, forgive: way === 'forgive', answer: text }),
          () => toast({ text: said, about: appeal.bookingId }),
        );
      }}
    >
      <div className={css.row} role="group" aria-label={t('appeals.usual')}>
        {usualAnswers[way].map((id) => (
          <Chip
            key={id}
            text={t(id)}
            selected={answer === t(id)}
            onChange={(on) => setAnswer(on ? t(id) : '')}
          />
        ))}
      </div>
      <Field label={t('appeals.answer')} value={answer} onChange={setAnswer} autoComplete="off" />
      {resolve.isError ? <RefusalNotice error={resolve.error} /> : null}
      <div className={css.row}>
        <Button
          look="primary"
          icon={way === 'forgive' ? 'check' : 'alert'}
          submit
          busy={resolve.isPending}
          disabled={answer.trim() === ''}
        >
          {t(way === 'forgive' ? 'appeals.forgiveSend' : 'appeals.upholdSend')}
        </Button>
        <Button look="plain" icon="undo" onPress={() => choose(null)}>
          {t('action.back')}
        </Button>
      </div>
    </form>
  );
}
