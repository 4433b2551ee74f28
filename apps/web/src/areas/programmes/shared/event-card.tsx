import { useState } from 'react';
import type { CentreEvent, Registration } from '../../../api/types';
import { useTranslate } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { RefusalNotice } from '../../../ui/notice';
import { Chip } from '../../../ui/segments';
import { StateTag } from '../../../ui/state-tag';
import { Stepper } from '../../../ui/stepper';
import { useTimes } from '../../../app/centre/times';
import { useEventActions } from './event-actions';
import { EventFacts } from './event-facts';
import css from './events.module.css';
import { PlaceOffer } from './place-offer';

const mostPeople = 20;

interface EventCardProps {
  event: CentreEvent;
  /** What the reader has or hopes for in it. */
  mine: Registration | undefined;
}

/** One event: what and when, how many places are left, and the one next step for its reader. */
export function EventCard({ event, mine }: EventCardProps) {
  const t = useTranslate();
  const actions = useEventActions();
  if (mine?.state === 'offered' && mine.deadline)
    return <PlaceOffer registration={mine} deadline={mine.deadline} />;
  return (
    <article className={css.card}>
      <EventFacts event={event} people={mine?.people} />
      <div className={css.tags}>
        {mine?.state === 'registered' ? (
          <StateTag tone="mine" icon="check" text={t('event.registered')} />
        ) : mine ? (
          <StateTag tone="late" icon="clock" text={t('wait.position', { position: mine.position ?? 1 })} />
        ) : null}
        {event.state === 'open' ? (
          <StateTag
            tone={event.seatsLeft > 0 ? 'free' : 'taken'}
            icon="people"
            text={
              event.seatsLeft > 0
                ? t('event.left', { left: event.seatsLeft, places: event.seats })
                : t('event.noPlaces')
            }
          />
        ) : (
          <StateTag tone="taken" icon="lock" text={t('event.closed')} />
        )}
      </div>
      {mine ? (
        <div className={css.actions}>
          <Button look="danger" icon="cross" disabled={actions.busy} onPress={() => actions.cancel(mine)}>
            {t(mine.state === 'waiting' ? 'wait.leave' : 'event.cancel')}
          </Button>
        </div>
      ) : event.state === 'open' ? (
        <Register event={event} actions={actions} />
      ) : null}
    </article>
  );
}

interface RegisterProps {
  event: CentreEvent;
  actions: ReturnType<typeof useEventActions>;
}

/** How many come, and the button that says whether they get places or a number in the line. */
function Register({ event, actions }: RegisterProps) {
  const t = useTranslate();
  const times = useTimes();
  const [together, setTogether] = useState(false);
  const [many, setMany] = useState(2);
  const people = together ? many : 1;
  const wait = event.seatsLeft < people;
  const { registering } = actions;
  const most = Math.min(mostPeople, event.seats);
  return (
    <div className={css.actions}>
      {most > 1 ? (
        <div>
          <Chip icon="people" text={t('event.group')} selected={together} onChange={setTogether} />
        </div>
      ) : null}
      {together ? (
        <Stepper
          label={t('event.people')}
          value={many}
          least={1}
          most={most}
          less={t('event.less')}
          more={t('event.more')}
          onChange={setMany}
        />
      ) : null}
      {registering.isError ? <RefusalNotice error={registering.error} /> : null}
      <Button
        look={wait ? 'quiet' : 'primary'}
        icon={wait ? 'bell' : 'check'}
        wide
        busy={registering.isPending}
        onPress={() => actions.register({ event, people, wait })}
      >
        {t(wait ? 'event.wait' : 'event.register', { time: times.span(event) })}
      </Button>
      {wait ? <p className={css.soft}>{t('event.waitPromise')}</p> : null}
    </div>
  );
}
