import { useState } from 'react';
import type { CentreEvent } from '../../../api/types';
import { useTimes } from '../../../app/centre/times';
import { useTranslate } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { RefusalNotice } from '../../../ui/refusal-notice';
import { Chip } from '../../../ui/segments';
import { Stepper } from '../../../ui/stepper';
import css from './event-card.module.css';
import type { useRegistrationActions } from './registration-actions';

const MAX_PEOPLE = 20;
const FIRST_GROUP_SIZE = 2;

interface RegistrationFormProps {
  event: CentreEvent;
  actions: ReturnType<typeof useRegistrationActions>;
}

/** How many people come, and a button that says whether they get seats or a position in the queue. */
export function RegistrationForm({ event, actions }: RegistrationFormProps) {
  const t = useTranslate();
  const times = useTimes();
  const [isGroup, setIsGroup] = useState(false);
  const [groupSize, setGroupSize] = useState(FIRST_GROUP_SIZE);
  const people = isGroup ? groupSize : 1;
  const wait = event.seatsLeft < people;
  const { register, registering } = actions;
  const maxPeople = Math.min(MAX_PEOPLE, event.seats);
  return (
    <div className={css.actions}>
      {maxPeople > 1 ? (
        <div>
          <Chip icon="people" text={t('event.group')} selected={isGroup} onChange={setIsGroup} />
        </div>
      ) : null}
      {isGroup ? (
        <Stepper
          label={t('event.people')}
          value={groupSize}
          min={1}
          max={maxPeople}
          lessLabel={t('event.less')}
          moreLabel={t('event.more')}
          onChange={setGroupSize}
        />
      ) : null}
      {registering.isError ? <RefusalNotice error={registering.error} /> : null}
      <Button
        variant={wait ? 'quiet' : 'primary'}
        icon={wait ? 'bell' : 'check'}
        wide
        busy={registering.isPending}
        onPress={() => register({ event, people, wait })}
      >
        {t(wait ? 'event.wait' : 'event.register', { time: times.span(event) })}
      </Button>
      {wait ? <p className={css.soft}>{t('event.waitPromise')}</p> : null}
    </div>
  );
}
