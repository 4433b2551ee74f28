import { useState, type FormEvent } from 'react';
import { afterMutation } from '../../../api/after-mutation';
import type { Booking, Localised } from '../../../api/types';
import { useSpaceNames } from '../../../app/centre/space-names';
import { useName, useTranslate } from '../../../intl/language';
import { languages } from '../../../intl/languages';
import { EMPTY_TEXT, isComplete } from '../../../intl/localised';
import { Button } from '../../../ui/button';
import { ChoiceField, Field } from '../../../ui/field';
import { RefusalNotice } from '../../../ui/refusal-notice';
import { useToast } from '../../../ui/toast';
import { useCreateEvent } from '../queries';
import css from './event-form.module.css';
import { useProgrammes } from './programmes';

const MAX_SEATS = 1_000;
const DEFAULT_SEATS = 20;
const MAX_NAME_LENGTH = 300;

/** An event as the form holds it: the number of seats is a text. */
interface EventDraft {
  names: Localised;
  /** Key of a programme of the centre. */
  programme: string;
  seats: string;
}

interface EventFormProps {
  /** The room that is opened for registration. */
  booking: Booking;
  onDone: () => void;
}

/** Opens a booked room for registration: what it is called, of which programme, and for how many. */
export function EventForm({ booking, onDone }: EventFormProps) {
  const t = useTranslate();
  const name = useName();
  const toast = useToast();
  const spaces = useSpaceNames();
  const programmes = useProgrammes();
  const create = useCreateEvent();
  const [draft, setDraft] = useState<EventDraft>(() => ({
    names: EMPTY_TEXT,
    programme: programmes[0]?.key ?? '',
    seats: String(spaces.find(booking.spaceIds[0])?.capacity ?? DEFAULT_SEATS),
  }));
  const seats = Number(draft.seats);
  const isReady = isComplete(draft.names) && draft.programme !== '' && seats >= 1 && seats <= MAX_SEATS;
  const save = (submitted: FormEvent) => {
    submitted.preventDefault();
    if (!isReady) return;
    afterMutation(create.mutateAsync({ ...draft, bookingId: booking.id, seats }), (made) => {
      toast({ text: t('toast.eventOpened', { name: name(made.names) }), about: booking.id });
      onDone();
    });
  };
  return (
    <form className={css.form} aria-label={t('event.create')} onSubmit={save}>
      <EventFields draft={draft} onChange={setDraft} />
      {create.isError ? <RefusalNotice error={create.error} /> : null}
      <Button variant="primary" wide submit busy={create.isPending} disabled={!isReady}>
        {t('event.create')}
      </Button>
    </form>
  );
}

interface EventFieldsProps {
  draft: EventDraft;
  onChange: (draft: EventDraft) => void;
}

function EventFields({ draft, onChange }: EventFieldsProps) {
  const t = useTranslate();
  const name = useName();
  const programmes = useProgrammes();
  const { names, programme, seats } = draft;
  return (
    <div className={css.fields}>
      {languages.map((language) => (
        <Field
          key={language}
          label={t(`event.nameIn.${language}`)}
          value={names[language]}
          onChange={(text) =>
            onChange({ ...draft, names: { ...names, [language]: text.slice(0, MAX_NAME_LENGTH) } })
          }
          autoComplete="off"
        />
      ))}
      <ChoiceField
        label={t('event.programme')}
        value={programme}
        choices={programmes.map((each) => ({ value: each.key, text: name(each.names) }))}
        onChange={(next) => onChange({ ...draft, programme: next })}
      />
      <Field
        label={t('event.places')}
        value={seats}
        onChange={(next) => onChange({ ...draft, seats: next.replace(/\D/g, '').slice(0, 4) })}
        inputMode="numeric"
        autoComplete="off"
        hint={t('event.placesHint')}
      />
    </div>
  );
}
