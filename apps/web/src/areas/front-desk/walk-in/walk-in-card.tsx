import { useState, type FormEvent, type RefObject } from 'react';
import { afterMutation } from '../../../api/after-mutation';
import { MINUTE_MS } from '../../../api/durations';
import type { Space } from '../../../api/types';
import { useCentre } from '../../../app/centre/centre-provider';
import { useSpaceNames } from '../../../app/centre/space-names';
import { useTimes } from '../../../app/centre/times';
import { formatLength } from '../../../intl/day-format';
import { useLanguage, useTranslate } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { Field } from '../../../ui/field';
import { RefusalNotice } from '../../../ui/refusal-notice';
import { useOutcomeToast } from '../../../ui/use-outcome-toast';
import type { RankedDesk } from '../../booking/shared/desks/rank-desks';
import { useCheckOut } from '../../booking/shared/queries';
import { useSeatWalkIn } from '../queries';
import { endReason, type DeskLimits } from './end-reason';
import { SeatedAnswer, type SeatedPerson } from './seated-answer';
import css from './walk-in-card.module.css';

/** The form of a walk-in, which the search and the map fill in too. */
export interface WalkInDraft {
  name: string;
  /** Id of the desk that was chosen on the map; null for the suggested one. */
  deskId: string | null;
}

interface WalkInCardProps {
  draft: WalkInDraft;
  onDraft: (draft: WalkInDraft) => void;
  nameField: RefObject<HTMLInputElement | null>;
  /** Desks to suggest, the best first. */
  desks: readonly RankedDesk[];
  /** From when the desks are offered, in ms. */
  start: number;
  limitsOf: (space: Space) => DeskLimits;
  onSeated: () => void;
}

/** A desk for somebody without a booking: one is suggested, a name and one button remain. */
export function WalkInCard({ draft, onDraft, nameField, desks, start, limitsOf, onSeated }: WalkInCardProps) {
  const t = useTranslate();
  const [turn, setTurn] = useState(0);
  const desk =
    desks.find(({ space }) => space.id === draft.deskId) ?? desks[turn % Math.max(1, desks.length)];
  const seating = useSeating(limitsOf);
  const seat = (spaceId: string) =>
    seating.seat(spaceId, draft.name.trim(), () => {
      onDraft({ name: '', deskId: null });
      setTurn(0);
      onSeated();
    });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (desk && draft.name.trim()) seat(desk.space.id);
    else nameField.current?.focus();
  };
  const suggestAnother = () => {
    onDraft({ ...draft, deskId: null });
    setTurn(turn + 1);
  };
  return (
    <form className={css.card} onSubmit={submit}>
      <h2>{t('walkIn.title')}</h2>
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
      {desk ? (
        <>
          <Suggestion desk={desk} start={start} limitsOf={limitsOf} onAnother={suggestAnother} />
          <Field
            label={t('walkIn.name')}
            value={draft.name}
            onChange={(name) => onDraft({ ...draft, name })}
            ref={nameField}
            autoComplete="off"
          />
          {seating.error ? (
            <RefusalNotice error={seating.error} onAlternative={({ spaceId }) => seat(spaceId)} />
          ) : null}
          <Button variant="primary" big wide submit busy={seating.busy}>
            {t('walkIn.seat', { space: desk.space.code })}
          </Button>
        </>
      ) : (
        <p>{t('home.full.title')}</p>
      )}
    </form>
  );
}

/** Seating a person, the answer to read aloud, and taking it back. */
function useSeating(limitsOf: WalkInCardProps['limitsOf']) {
  const t = useTranslate();
  const names = useSpaceNames();
  const { centre } = useCentre();
  const { done, failed } = useOutcomeToast();
  const seatWalkIn = useSeatWalkIn();
  const checkOut = useCheckOut();
  const [seated, setSeated] = useState<SeatedPerson | null>(null);

  const seat = (spaceId: string, name: string, onSeated: () => void) =>
    afterMutation(seatWalkIn.mutateAsync({ centreId: centre.id, spaceId, name }), (booking) => {
      const { id, start, end, spaceIds } = booking;
      const space = names.find(spaceId);
      const limits = space ? limitsOf(space) : { freeUntil: null, closes: null };
      onSeated();
      setSeated({
        bookingId: id,
        name,
        space: names.label(spaceIds),
        start,
        end,
        endReason: endReason(Date.parse(end), limits),
      });
    });
  const undo = () => {
    if (!seated) return;
    const { bookingId, space } = seated;
    afterMutation(
      checkOut.mutateAsync({ id: bookingId }),
      () => {
        setSeated(null);
        done({ text: t('toast.left', { space }), about: bookingId });
      },
      (error) => failed(error, bookingId),
    );
  };
  return {
    seat,
    seated,
    undo,
    close: () => setSeated(null),
    busy: seatWalkIn.isPending,
    undoing: checkOut.isPending,
    error: seatWalkIn.error,
  };
}

interface SuggestionProps {
  desk: RankedDesk;
  start: number;
  limitsOf: (space: Space) => DeskLimits;
  onAnother: () => void;
}

function Suggestion({ desk, start, limitsOf, onAnother }: SuggestionProps) {
  const t = useTranslate();
  const times = useTimes();
  const names = useSpaceNames();
  const { language } = useLanguage();
  const { space, end } = desk;
  const length = formatLength(language, (end - start) / MINUTE_MS);
  return (
    <div className={css.suggestion}>
      <div>
        <b>{space.code}</b>
        <p>{[names.areaOf(space), times.span({ start, end })].filter(Boolean).join(' · ')}</p>
        <p>{t(endReason(end, limitsOf(space)), { time: times.endClock(end), length })}</p>
      </div>
      <Button icon="right" onPress={onAnother}>
        {t('walkIn.another')}
      </Button>
    </div>
  );
}
