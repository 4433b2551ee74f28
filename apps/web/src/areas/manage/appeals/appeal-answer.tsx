import { useState, type FormEvent } from 'react';
import { afterMutation } from '../../../api/after-mutation';
import type { Appeal } from '../../../api/types';
import { useCentre } from '../../../app/centre/centre-provider';
import { useTranslate, type MessageId } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { Field } from '../../../ui/field';
import { RefusalNotice } from '../../../ui/refusal-notice';
import { Chip } from '../../../ui/segments';
import { useToast } from '../../../ui/toast';
import { useResolveAppeal } from '../queries';
import { answerPresets, type Verdict } from './answer-presets';
import css from './appeals.module.css';

/** First what becomes of the absence, then the words for its person. */
export function AppealAnswer({ appeal }: { appeal: Appeal }) {
  const t = useTranslate();
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  if (verdict) return <AnswerForm appeal={appeal} verdict={verdict} onBack={() => setVerdict(null)} />;
  return (
    <div className={css.row}>
      <Button variant="primary" icon="check" onPress={() => setVerdict('forgive')}>
        {t('appeals.forgive')}
      </Button>
      <Button icon="alert" onPress={() => setVerdict('uphold')}>
        {t('appeals.uphold')}
      </Button>
    </div>
  );
}

const doneTexts: Readonly<Record<Verdict, 'appeals.forgiven' | 'appeals.upheld'>> = {
  forgive: 'appeals.forgiven',
  uphold: 'appeals.upheld',
};
const sendTexts: Readonly<Record<Verdict, MessageId>> = {
  forgive: 'appeals.forgiveSend',
  uphold: 'appeals.upholdSend',
};

interface AnswerFormProps {
  appeal: Appeal;
  verdict: Verdict;
  onBack: () => void;
}

function AnswerForm({ appeal, verdict, onBack }: AnswerFormProps) {
  const t = useTranslate();
  const toast = useToast();
  const { centre } = useCentre();
  const resolve = useResolveAppeal(centre.id);
  const [text, setText] = useState('');
  const answer = text.trim();
  const { bookingId, fullName } = appeal;
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (!answer) return;
    afterMutation(resolve.mutateAsync({ bookingId, forgive: verdict === 'forgive', answer }), () =>
      toast({ text: t(doneTexts[verdict], { name: fullName }), about: bookingId }),
    );
  };
  return (
    <form className={css.answer} onSubmit={send}>
      <div className={css.row} role="group" aria-label={t('appeals.usual')}>
        {answerPresets[verdict].map((preset) => (
          <Chip
            key={preset}
            text={t(preset)}
            selected={text === t(preset)}
            onChange={(isSelected) => setText(isSelected ? t(preset) : '')}
          />
        ))}
      </div>
      <Field label={t('appeals.answer')} value={text} onChange={setText} autoComplete="off" />
      {resolve.isError ? <RefusalNotice error={resolve.error} /> : null}
      <div className={css.row}>
        <Button
          variant="primary"
          icon={verdict === 'forgive' ? 'check' : 'alert'}
          submit
          busy={resolve.isPending}
          disabled={answer === ''}
        >
          {t(sendTexts[verdict])}
        </Button>
        <Button variant="plain" icon="undo" onPress={onBack}>
          {t('action.back')}
        </Button>
      </div>
    </form>
  );
}
