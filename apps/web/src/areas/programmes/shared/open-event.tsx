import { useState } from 'react';
import { useCreateEvent } from '../queries';
import { afterMutation } from '../../../api/after-mutation';

import type { Booking, Programme } from '../../../api/types';
import { languages, useName, useTranslate } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { ChoiceField, Field } from '../../../ui/field';
import { RefusalNotice } from '../../../ui/notice';
import { useToast } from '../../../ui/toast';
import { useSpaceNames } from '../../../app/centre/space-names';
import { isSaid, nothingSaid } from '../../manage/affected-bookings/reason-fields';
import { programmeNames } from './event-facts';
import css from './events.module.css';

const mostPlaces = 1_000;
const longestName = 300;

interface OpenEventProps {
  booking: Booking;
  onDone: () => void;
}

/** Opens a booked room for registration: what it is called, of which programme, and for how many. */
export function OpenEvent({ booking, onDone }: OpenEventProps) {
  const t = useTranslate();
  const name = useName();
  const toast = useToast();
  const spaces = useSpaceNames();
  const create = useCreateEvent();
  const [names, setNames] = useState(nothingSaid);
  const [programme, setProgramme] = useState<Programme>('briefing');
  const [places, setPlaces] = useState(String(spaces.find(booking.spaceIds[0])?.capacity ?? 20));
  const count = Number(places);
  const complete = isSaid(names) && count >= 1 && count <= mostPlaces;
  const open = () =>
    afterMutation(create.mutateAsync({ bookingId: booking.id, programme, names, seats: count }), (made) => {
      toast({ text: t('toast.eventOpened', { name: name(made.names) }), about: booking.id });
      onDone();
    });
  return (
    <form
      className={css.form}
      aria-label={t('event.create')}
      onSubmit={(submitted) => {
        submitted.preventDefault();
        if (complete) open();
      }}
    >
      <div className={css.fields}>
        {languages.map((language) => (
          <Field
            key={language}
            label={t(`event.nameIn.${language}`)}
            value={names[language]}
            onChange={(text) => setNames({ ...names, [language]: text.slice(0, longestName) })}
            autoComplete="off"
          />
        ))}
        <ChoiceField
          label={t('event.programme')}
          value={programme}
          choices={(Object.keys(programmeNames) as Programme[]).map((key) => ({
            value: key,
            text: t(programmeNames[key]),
          }))}
          onChange={(next) => setProgramme(next as Programme)}
        />
        <Field
          label={t('event.places')}
          value={places}
          onChange={(next) => setPlaces(next.replace(/\D/g, '').slice(0, 4))}
          inputMode="numeric"
          autoComplete="off"
          hint={t('event.placesHint')}
        />
      </div>
      {create.isError ? <RefusalNotice error={create.error} /> : null}
      <Button look="primary" wide submit busy={create.isPending} disabled={!complete}>
        {t('event.create')}
      </Button>
    </form>
  );
}
