import { useTranslate } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { Icon } from '../../../ui/icon';
import css from './answer-panel.module.css';
import type { Answer } from './use-answer';

interface AnswerPanelProps {
  answer: Answer;
  undoing: boolean;
  onUndo: (bookingId: string) => void;
  /** Seats the person as a walk-in. Null when somebody was found. */
  onWalkIn: (() => void) | null;
}

/** What came of the last scan or tap: colour, icon, name, and the way back. */
export function AnswerPanel({ answer, undoing, onUndo, onWalkIn }: AnswerPanelProps) {
  const t = useTranslate();
  const { good, title, text, bookingId } = answer;
  return (
    <div className={`${css.answer} ${good ? css.good : css.bad}`}>
      <Icon name={good ? 'check' : 'alert'} size={36} />
      <div>
        <b>{title}</b>
        {text}
      </div>
      {bookingId ? (
        <Button variant="sun" icon="undo" busy={undoing} onPress={() => onUndo(bookingId)}>
          {t('action.undo')}
        </Button>
      ) : null}
      {onWalkIn ? (
        <Button icon="plus" onPress={onWalkIn}>
          {t('walkIn.title')}
        </Button>
      ) : null}
    </div>
  );
}
