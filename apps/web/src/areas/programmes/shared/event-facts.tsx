import type { CentreEvent } from '../../../api/types';
import { useSpaceNames } from '../../../app/centre/space-names';
import { useTimes } from '../../../app/centre/times';
import { useName, useTranslate } from '../../../intl/language';
import { Icon } from '../../../ui/icon';
import css from './event-facts.module.css';
import { useProgrammeName } from './programmes';

interface EventFactsProps {
  event: CentreEvent;
  /** How many people the reader brings. */
  people?: number | undefined;
  /** The element of the title. */
  Title?: 'h1' | 'h2' | 'p';
}

/** What, when and where an event is. */
export function EventFacts({ event, people = 1, Title = 'h2' }: EventFactsProps) {
  const t = useTranslate();
  const name = useName();
  const times = useTimes();
  const names = useSpaceNames();
  const programmeName = useProgrammeName();
  return (
    <div className={css.facts}>
      <Title className={css.name}>{name(event.names)}</Title>
      <p className={css.when}>
        {times.day(event.start)}, <span className={css.whole}>{times.span(event)}</span>
      </p>
      <p className={css.line}>
        <Icon name="rooms" size={18} />
        {[names.label(event.spaceIds), programmeName(event.programme)].join(' · ')}
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
