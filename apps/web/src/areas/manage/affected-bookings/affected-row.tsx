import { useState } from 'react';
import type { Action, Localised, AffectedBooking } from '../../../api/types';
import { useName, useTranslate } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { ChoiceField, Field } from '../../../ui/field';
import { Icon } from '../../../ui/icon';
import { Chip } from '../../../ui/segments';
import { BookingStateTag } from '../../../ui/state-tag';
import { useSpaceNames } from '../../../app/centre/space-names';
import { useTimes } from '../../../app/centre/times';
import { actionFor, isHere, type Choices } from './decisions';
import css from './affected.module.css';
import { usualNotes } from './usual-notes';

interface AffectedRowProps {
  affected: AffectedBooking;
  choices: Choices;
  onChoose: (choices: Choices) => void;
}

/** One booking in the way: whose, where it could go, and what becomes of it. */
export function AffectedRow({ affected, choices, onChoose }: AffectedRowProps) {
  const t = useTranslate();
  const name = useName();
  const times = useTimes();
  const names = useSpaceNames();
  const { booking, proposal } = affected;
  const own = choices.own[booking.id] ?? {};
  const [noting, setNoting] = useState(false);
  const set = (next: { action?: Action; note?: Localised }) =>
    onChoose({ ...choices, own: { ...choices.own, [booking.id]: next } });
  const who = booking.person?.displayName ?? booking.guestName ?? '';
  const place = names.label(booking.spaceIds);
  const there = proposal ? names.label(proposal.spaceIds) : '';
  const write = (note: Localised | null) => {
    const { note: _, ...rest } = own;
    set(note ? { ...rest, note } : rest);
  };
  return (
    <li className={css.row}>
      <div className={css.what}>
        <b>{place}</b>
        <span>
          {times.day(booking.start, 'day')}, {times.span(booking)}
        </span>
        <span className={css.soft}>{[booking.title, who].filter(Boolean).join(' · ')}</span>
        <BookingStateTag state={booking.state} />
      </div>
      {isHere(affected) ? (
        <p className={css.soft}>{t('closures.here')}</p>
      ) : (
        <>
          <p className={proposal ? css.there : css.soft}>
            <Icon name={proposal ? 'move' : 'alert'} size={18} />
            {proposal ? t('affected.proposal', { space: there }) : t('affected.noProposal')}
          </p>
          <div className={css.action}>
            <ChoiceField
              label={`${t('affected.action')}: ${place}, ${times.clock(booking.start)}`}
              hideLabel
              value={actionFor(affected, choices)}
              onChange={(action) => set({ ...own, action: action as Action })}
              choices={[
                ...(proposal ? [{ value: 'move', text: t('affected.moveTo', { space: there }) }] : []),
                { value: 'cancel', text: t('affected.cancel') },
                { value: 'keep', text: t('affected.keep') },
              ]}
            />
            <Button
              icon="talk"
              pressed={noting}
              label={`${t('affected.note')}: ${place}, ${times.clock(booking.start)}`}
              onPress={() => setNoting(!noting)}
            >
              {t('affected.note')}
            </Button>
          </div>
        </>
      )}
      {noting ? (
        <div className={css.note}>
          <div className={css.chips} role="group" aria-label={t('affected.noteText')}>
            {usualNotes.map((usual) => (
              <Chip
                key={usual.en}
                text={name(usual)}
                selected={own.note?.kk === usual.kk}
                onChange={(on) => write(on ? usual : null)}
              />
            ))}
          </div>
          {/* Who knows the person writes in their language: it is told as it is. */}
          <Field
            label={t('affected.noteText')}
            value={name(own.note)}
            autoComplete="off"
            onChange={(text) => write(text ? { kk: text, ru: text, en: text } : null)}
          />
        </div>
      ) : null}
    </li>
  );
}
