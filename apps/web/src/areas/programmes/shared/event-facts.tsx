import type { CentreEvent, Programme } from '../../../api/types';
import { useName, useTranslate, type MessageId } from '../../../intl/language';
import { Icon } from '../../../ui/icon';
import { useSpaceNames } from '../../../app/centre/space-names';
import { useTimes } from '../../../app/centre/times';
import css from './events.module.css';

export const programmeNames: Readonly<Record<Programme, MessageId>> = {
  briefing: 'event.programme.briefing',
  project: 'event.programme.project',
  debate: 'event.programme.debate',
  course: 'event.programme.course',
};

interface EventFactsProps {
  event: CentreEvent;
  /** How many of the reader's come. */
  people?: number | undefined;
  /** Level of the heading. */
  Title?: 'h1' | 'h2' | 'h3' | 'p';
}

/** What, when and where. */
export function EventFacts({ event, people = 1, Title = 'h2' }: EventFactsProps) {
  const t = useTranslate();
  const name = useName();
  const times = useTimes();
  const names = useSpaceNames();
  return (
    <div className={css.facts}>
      <Title className={css.name}>{name(event.names)}</Title>
      <p className={css.when}>
        {times.day(event.start)}, <span className={css.whole}>{times.span(event)}</span>
      </p>
      <p className={css.line}>
        <Icon name="rooms" size={18} />
        {[names.label(event.spaceIds), t(programmeNames[event.programme])].join(' · ')}
      </p>
      {people > 1 ? (
        <p className={css.line}>
          <Icon name="people" size={18} />
          {t('booking.people', { count: people })}
        </p>
      ) : null}
    </div>
  );
}
