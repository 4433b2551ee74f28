import { useState } from 'react';
import type { Action, Localised, TouchedBooking } from '../../api/types';
import { useName, useTranslate } from '../../i18n/language';
import { Button } from '../../ui/button';
import { ChoiceField, Field } from '../../ui/field';
import { Icon } from '../../ui/icon';
import { Chip } from '../../ui/segments';
import { BookingStateTag } from '../../ui/state-tag';
import { useSpaceNames } from '../reserving/space-names';
import { useTimes } from '../reserving/times';
import { actionFor, isHere, type Choices } from './decisions';
import css from './touched.module.css';
import { usualNotes } from './usual-notes';

interface TouchedRowProps {
  touched: TouchedBooking;
  choices: Choices;
  onChoose: (choices: Choices) => void;
}

/** One booking in the way: whose, where it could go, and what becomes of it. */
export function TouchedRow({ touched, choices, onChoose }: TouchedRowProps) {
  const t = useTranslate();
  const name = useName();
  const times = useTimes();
  const names = useSpaceNames();
  const { booking, proposal } = touched;
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
      {isHere(touched) ? (
        <p className={css.soft}>{t('closures.here')}</p>
      ) : (
        <>
          <p className={proposal ? css.there : css.soft}>
            <Icon name={proposal ? 'move' : 'alert'} size={18} />
            {proposal ? t('touched.proposal', { space: there }) : t('touched.noProposal')}
          </p>
          <div className={css.action}>
            <ChoiceField
              label={`${t('touched.action')}: ${place}, ${times.clock(booking.start)}`}
              hideLabel
              value={actionFor(touched, choices)}
              onChange={(action) => set({ ...own, action: action as Action })}
              choices={[
                ...(proposal ? [{ value: 'move', text: t('touched.moveTo', { space: there }) }] : []),
                { value: 'cancel', text: t('touched.cancel') },
                { value: 'keep', text: t('touched.keep') },
              ]}
            />
            <Button
              icon="talk"
              pressed={noting}
              label={`${t('touched.note')}: ${place}, ${times.clock(booking.start)}`}
              onPress={() => setNoting(!noting)}
            >
              {t('touched.note')}
            </Button>
          </div>
        </>
      )}
      {noting ? (
        <div className={css.note}>
          <div className={css.chips} role="group" aria-label={t('touched.noteText')}>
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
            label={t('touched.noteText')}
            value={name(own.note)}
            autoComplete="off"
            onChange={(text) => write(text ? { kk: text, ru: text, en: text } : null)}
          />
        </div>
      ) : null}
    </li>
  );
}
