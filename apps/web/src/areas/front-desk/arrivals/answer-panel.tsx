import { useTimes } from '../../../app/centre/times';
import { useTranslate } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { Icon, type IconName } from '../../../ui/icon';
import { useProblemText } from '../../../ui/refusal';
import { unbroken } from '../../../ui/unbroken';
import css from './answer-panel.module.css';
import type { Answer, AnswerText } from './use-answer';

const ICONS: Readonly<Record<Answer['tone'], IconName>> = { good: 'check', bad: 'alert', waiting: 'clock' };

interface AnswerPanelProps {
  /** Null: the place is kept, so that the list below does not move when an answer comes. */
  answer: Answer | null;
  undoing: boolean;
  /** Seats the person as a walk-in. Null when somebody was found. */
  onWalkIn: (() => void) | null;
}

function useAnswerReader(): (text: AnswerText) => string {
  const t = useTranslate();
  const times = useTimes();
  const problemText = useProblemText();
  return (text) => (typeof text === 'string' ? text : text({ t, times, problemText }));
}

/** What came of the last scan or tap: colour, icon, name, the next step, and the way back. */
export function AnswerPanel({ answer, undoing, onWalkIn }: AnswerPanelProps) {
  const t = useTranslate();
  const read = useAnswerReader();
  if (!answer)
    return (
      <div className={`${css.answer} ${css.ready}`}>
        <Icon name="scan" size={24} />
        <div>{t('frontDesk.ready')}</div>
      </div>
    );
  const { tone, title, text, undo, actions = [] } = answer;
  return (
    <div className={`${css.answer} ${css[tone]}`}>
      <Icon name={ICONS[tone]} size={36} />
      <div>
        <b>{unbroken(read(title))}</b>
        {unbroken(read(text))}
      </div>
      {undo || actions.length > 0 || onWalkIn ? (
        <p className={css.actions}>
          {undo ? (
            <Button variant="sun" icon="undo" busy={undoing} onPress={undo}>
              {t('action.undo')}
            </Button>
          ) : null}
          {actions.map(({ text: label, icon, run }) => (
            <Button key={read(label)} icon={icon} disabled={undoing} onPress={run}>
              {read(label)}
            </Button>
          ))}
          {onWalkIn ? (
            <Button icon="plus" onPress={onWalkIn}>
              {t('walkIn.title')}
            </Button>
          ) : null}
        </p>
      ) : null}
    </div>
  );
}
