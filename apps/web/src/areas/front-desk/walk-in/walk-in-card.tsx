import type { FormEvent, RefObject } from 'react';
import type { Arrival } from '../../../api/types';
import { useTimes } from '../../../app/centre/times';
import { useTranslate } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { Field } from '../../../ui/field';
import { RefusalNotice } from '../../../ui/refusal-notice';
import { unbroken } from '../../../ui/unbroken';
import type { WalkInDesks } from '../use-walk-in-desks';
import { findKnownBooking } from './known-booking';
import { SeatedAnswer } from './seated-answer';
import { Suggestion } from './suggestion';
import { useSeating } from './use-seating';
import type { SuggestedDesk } from './use-suggested-desk';
import css from './walk-in-card.module.css';
import { NO_WALK_IN, type WalkInDraft } from './walk-in-draft';

interface WalkInCardProps {
  draft: WalkInDraft;
  onDraft: (draft: WalkInDraft) => void;
  nameField: RefObject<HTMLInputElement | null>;
  /** Desks to suggest. */
  desks: WalkInDesks;
  suggestion: SuggestedDesk;
  arrivals: readonly Arrival[];
  onSeated: () => void;
  /** Somebody who was typed as a walk-in has a booking today. */
  onReceive: (arrival: Arrival) => void;
}

/** A desk for somebody without a booking: one is suggested, a name and one button remain. */
export function WalkInCard({
  draft,
  onDraft,
  nameField,
  desks,
  suggestion,
  arrivals,
  onSeated,
  ...on
}: WalkInCardProps) {
  const t = useTranslate();
  const { limitsOf } = desks;
  const { desk } = suggestion;
  const seating = useSeating(limitsOf);
  const clear = () => {
    onDraft(NO_WALK_IN);
    suggestion.startOver();
    onSeated();
  };
  const seat = (spaceId: string) => seating.seat(spaceId, draft, clear);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (desk && draft.name.trim()) seat(desk.space.id);
    else nameField.current?.focus();
  };
  const suggestAnother = () => {
    onDraft({ ...draft, deskId: null });
    suggestion.suggestAnother();
  };
  const known = draft.personId ? undefined : findKnownBooking(draft.name, arrivals);
  if (!desk) return <NoDesk isFailed={desks.isFailed || !desks.isKnown} />;
  return (
    <form className={css.card} onSubmit={submit}>
      <h2>{t('walkIn.title')}</h2>
      <Suggestion
        desk={desk}
        start={desks.slot?.start ?? desks.now}
        limitsOf={limitsOf}
        onAnother={suggestAnother}
      />
      <Field
        label={t('walkIn.name')}
        value={draft.name}
        onChange={(name) => onDraft({ ...draft, name, personId: null })}
        ref={nameField}
        autoComplete="off"
      />
      {seating.error ? (
        <RefusalNotice error={seating.error} onAlternative={({ spaceId }) => seat(spaceId)} />
      ) : null}
      <Button variant="primary" big wide submit busy={seating.busy}>
        {t('walkIn.seat', { space: desk.space.code })}
      </Button>
      {/* What comes and goes is below the button, so that the button stays where it is. */}
      {known ? (
        <KnownBooking
          arrival={known}
          onReceive={() => {
            on.onReceive(known);
            clear();
          }}
        />
      ) : null}
      <div role="status">
        {seating.seated ? (
          <SeatedAnswer
            person={seating.seated}
            undoing={seating.undoing}
            onUndo={seating.undo}
            onClose={seating.close}
          />
        ) : null}
      </div>
    </form>
  );
}

function NoDesk({ isFailed }: { isFailed: boolean }) {
  const t = useTranslate();
  return (
    <section className={css.card}>
      <h2>{t('walkIn.title')}</h2>
      <p>{t(isFailed ? 'walkIn.unknown' : 'home.full.title')}</p>
    </section>
  );
}

function KnownBooking({ arrival, onReceive }: { arrival: Arrival; onReceive: () => void }) {
  const t = useTranslate();
  const times = useTimes();
  const { booking, person, spaceLabel: space } = arrival;
  return (
    <div className={css.known} role="status">
      <p>
        <b>{person.fullName}</b> {unbroken(t('walkIn.known', { space, time: times.span(booking) }))}
      </p>
      {booking.can.checkIn ? (
        <Button icon="check" onPress={onReceive}>
          {t('arrival.checkIn')}
        </Button>
      ) : null}
    </div>
  );
}
