import type { Interval } from '../../../api/types';
import { useTimes } from '../../../app/centre/times';
import { useTranslate, type MessageId } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { Icon } from '../../../ui/icon';
import css from './seated-answer.module.css';

/** A person who came without a booking and has a desk now. */
export interface SeatedPerson extends Interval {
  bookingId: string;
  name: string;
  /** What the desk is called. */
  space: string;
  endReason: MessageId;
}

interface SeatedAnswerProps {
  person: SeatedPerson;
  undoing: boolean;
  onUndo: () => void;
  onClose: () => void;
}

/** What staff read aloud to somebody who came without a booking: where, until when and why. */
export function SeatedAnswer({ person, undoing, onUndo, onClose }: SeatedAnswerProps) {
  const t = useTranslate();
  const times = useTimes();
  const time = times.span(person);
  return (
    <section className={css.seated} aria-label={t('walkIn.done', { space: person.space, time })}>
      <p className={css.name}>
        <Icon name="check" size={24} />
        {person.name}
      </p>
      <p className={css.space}>{person.space}</p>
      <p className={css.time}>{time}</p>
      <p className={css.reason}>
        {t(person.endReason, { time: times.endClock(person.end), length: times.length(person) })}
      </p>
      <div className={css.actions}>
        <Button variant="sun" icon="undo" busy={undoing} onPress={onUndo}>
          {t('action.undo')}
        </Button>
        <Button variant="plain" icon="cross" onPress={onClose}>
          {t('action.close')}
        </Button>
      </div>
    </section>
  );
}
