import { useTranslate } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { Icon } from '../../../ui/icon';
import css from './front-desk.module.css';

export interface Answer {
  good: boolean;
  title: string;
  text: string;
  bookingId?: string;
}

interface AnswerPanelProps {
  answer: Answer;
  undoing: boolean;
  onUndo: (bookingId: string) => void;
  /** Nobody by that name: the next step is a walk-in. */
  onWalkIn: (() => void) | null;
}

/** What came of the last scan or tap: colour, icon, name, and the way back. */
export function AnswerPanel({ answer, undoing, onUndo, onWalkIn }: AnswerPanelProps) {
  const t = useTranslate();
  const { bookingId } = answer;
  return (
    <div className={`${css.answer} ${answer.good ? css.good : css.bad}`}>
      <Icon name={answer.good ? 'check' : 'alert'} size={36} />
      <div>
        <b>{answer.title}</b>
        {answer.text}
      </div>
      {bookingId ? (
        <Button look="sun" icon="undo" busy={undoing} onPress={() => onUndo(bookingId)}>
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
