import type { CentreEvent, Registration } from '../../../api/types';
import { useTranslate } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { StateTag } from '../../../ui/state-tag';
import { EventFacts } from './event-facts';
import css from './event-card.module.css';
import { RegistrationForm } from './registration-form';
import { useRegistrationActions } from './registration-actions';
import { SeatOffer } from './seat-offer';
import { SeatsTag } from './seats-tag';

interface EventCardProps {
  event: CentreEvent;
  /** What the reader has or waits for in it. */
  mine: Registration | undefined;
}

/** One event: what and when, how many seats are left, and the one next step for its reader. */
export function EventCard({ event, mine }: EventCardProps) {
  const actions = useRegistrationActions();
  if (mine?.state === 'offered' && mine.deadline)
    return <SeatOffer registration={mine} deadline={mine.deadline} />;
  return (
    <article className={css.card}>
      <EventFacts event={event} people={mine?.people} />
      <div className={css.tags}>
        {mine ? <RegistrationTag registration={mine} /> : null}
        <SeatsTag event={event} />
      </div>
      {mine ? <CancelRegistration registration={mine} actions={actions} /> : null}
      {!mine && event.state === 'open' ? <RegistrationForm event={event} actions={actions} /> : null}
    </article>
  );
}

function RegistrationTag({ registration }: { registration: Registration }) {
  const t = useTranslate();
  return registration.state === 'registered' ? (
    <StateTag tone="mine" icon="check" text={t('event.registered')} />
  ) : (
    <StateTag tone="late" icon="clock" text={t('wait.position', { position: registration.position ?? 1 })} />
  );
}

interface CancelRegistrationProps {
  registration: Registration;
  actions: ReturnType<typeof useRegistrationActions>;
}

function CancelRegistration({ registration, actions }: CancelRegistrationProps) {
  const t = useTranslate();
  return (
    <div className={css.actions}>
      <Button
        variant="danger"
        icon="cross"
        disabled={actions.busy}
        onPress={() => actions.cancel(registration)}
      >
        {t(registration.state === 'waiting' ? 'wait.leave' : 'event.cancel')}
      </Button>
    </div>
  );
}
