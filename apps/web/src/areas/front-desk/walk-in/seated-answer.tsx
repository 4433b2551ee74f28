import { useTranslate, type MessageId } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { Icon } from '../../../ui/icon';
import { useTimes } from '../../../app/centre/times';
import css from '../arrivals/front-desk.module.css';

/** What is read aloud to somebody who came without a booking. */
export interface Seated {
  bookingId: string;
  name: string;
  place: string;
  start: string;
  end: string;
  cut: MessageId;
}

interface SeatedAnswerProps {
  seated: Seated;
  undoing: boolean;
  onUndo: () => void;
  onClose: () => void;
}

export function SeatedAnswer({ seated, undoing, onUndo, onClose }: SeatedAnswerProps) {
  const t = useTranslate();
  const times = useTimes();
  const { start, end } = seated;
  return (
    <section
      className={css.seated}
      aria-label={t('walkIn.done', { space: seated.place, time: times.span(seated) })}
    >
      <p className={css.seatedName}>
        <Icon name="check" size={24} />
        {seated.name}
      </p>
      <p className={css.seatedPlace}>{seated.place}</p>
      <p className={css.seatedTime}>{times.span(seated)}</p>
      <p className={css.seatedWhy}>
        {t(seated.cut, { time: times.until(end), length: times.length({ start, end }) })}
      </p>
      <div className={css.seatedActions}>
        <Button look="sun" icon="undo" busy={undoing} onPress={onUndo}>
          {t('action.undo')}
        </Button>
        <Button look="plain" icon="cross" onPress={onClose}>
          {t('action.close')}
        </Button>
      </div>
    </section>
  );
}
