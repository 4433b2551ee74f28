import { useState } from 'react';
import type { Action, AffectedBooking, Localised } from '../../../api/types';
import { useSpaceNames } from '../../../app/centre/space-names';
import { useTimes } from '../../../app/centre/times';
import { useTranslate } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { ChoiceField } from '../../../ui/field';
import { Icon } from '../../../ui/icon';
import { BookingStateTag } from '../../../ui/state-tag';
import css from './affected.module.css';
import { actionFor, hasArrived, type Choices, type SingleChoice } from './decisions';
import { NoteFields } from './note-fields';

/** The choice of a list that is shown until the manager has decided. */
const UNDECIDED = '';

interface AffectedRowProps {
  affected: AffectedBooking;
  choices: Choices;
  onChoose: (choices: Choices) => void;
}

/** One affected booking: whose it is, where it could go, and what becomes of it. */
export function AffectedRow({ affected, choices, onChoose }: AffectedRowProps) {
  const t = useTranslate();
  const [isNoting, setIsNoting] = useState(false);
  const { id } = affected.booking;
  const { action, note } = choices.single[id] ?? {};
  const choose = (choice: SingleChoice) =>
    onChoose({ ...choices, single: { ...choices.single, [id]: choice } });
  const setNote = (next: Localised | null) =>
    choose({ ...(action ? { action } : {}), ...(next ? { note: next } : {}) });
  return (
    <li className={css.row} data-undecided={actionFor(affected, choices) === null || undefined}>
      <Facts affected={affected} />
      {hasArrived(affected) ? (
        <p className={css.soft}>{t('closures.here')}</p>
      ) : (
        <>
          <Proposal affected={affected} />
          <ActionField
            affected={affected}
            action={actionFor(affected, choices)}
            onAction={(next) => choose({ ...(note ? { note } : {}), action: next })}
            isNoting={isNoting}
            onNoting={setIsNoting}
          />
        </>
      )}
      {isNoting ? <NoteFields note={note} onChange={setNote} /> : null}
    </li>
  );
}

function Facts({ affected: { booking } }: { affected: AffectedBooking }) {
  const times = useTimes();
  const names = useSpaceNames();
  const person = booking.person?.displayName ?? booking.guestName;
  return (
    <div className={css.what}>
      <b>{names.label(booking.spaceIds)}</b>
      <span>
        {times.day(booking.start, 'day')}, {times.span(booking)}
      </span>
      <span className={css.soft}>{[booking.title, person].filter(Boolean).join(' · ')}</span>
      <BookingStateTag state={booking.state} />
    </div>
  );
}

function Proposal({ affected: { proposal } }: { affected: AffectedBooking }) {
  const t = useTranslate();
  const names = useSpaceNames();
  return (
    <p className={proposal ? css.proposal : css.soft}>
      <Icon name={proposal ? 'move' : 'alert'} size={18} />
      {proposal
        ? t('affected.proposal', { space: names.label(proposal.spaceIds) })
        : t('affected.noProposal')}
    </p>
  );
}

interface ActionFieldProps {
  affected: AffectedBooking;
  action: Action | null;
  onAction: (action: Action) => void;
  isNoting: boolean;
  onNoting: (isNoting: boolean) => void;
}

function ActionField({ affected, action, onAction, isNoting, onNoting }: ActionFieldProps) {
  const t = useTranslate();
  const times = useTimes();
  const names = useSpaceNames();
  const { booking, proposal } = affected;
  const which = `${names.label(booking.spaceIds)}, ${times.clock(booking.start)}`;
  const move = proposal
    ? [{ value: 'move', text: t('affected.moveTo', { space: names.label(proposal.spaceIds) }) }]
    : [];
  return (
    <div className={css.action}>
      <ChoiceField
        label={`${t('affected.action')}: ${which}`}
        labelHidden
        value={action ?? UNDECIDED}
        onChange={(next) => onAction(next as Action)}
        choices={[
          ...(action === null ? [{ value: UNDECIDED, text: t('affected.choose') }] : []),
          ...move,
          { value: 'cancel', text: t('affected.cancel') },
          { value: 'keep', text: t('affected.keep') },
        ]}
      />
      <Button
        icon="talk"
        pressed={isNoting}
        label={`${t('affected.note')}: ${which}`}
        onPress={() => onNoting(!isNoting)}
      >
        {t('affected.note')}
      </Button>
    </div>
  );
}
