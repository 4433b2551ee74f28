import { useState, type FormEvent } from 'react';
import { useAppeal } from '../queries';
import { afterMutation } from '../../../api/after-mutation';

import type { Absence } from '../../../api/types';
import { useTranslate, type MessageId } from '../../../intl/language';
import { Button } from '../../../ui/button';
import type { IconName } from '../../../ui/icon';
import { LongField } from '../../../ui/long-field';
import { RefusalNotice } from '../../../ui/notice';
import { StateTag, type Tone } from '../../../ui/state-tag';
import { useToast } from '../../../ui/toast';
import { useTimes } from '../../../app/centre/times';
import css from '../profile/profile.module.css';

const most = 500;

const faces: Record<Absence['state'], { tone: Tone; icon: IconName; text: MessageId }> = {
  counts: { tone: 'no', icon: 'alert', text: 'absence.state.counts' },
  appealed: { tone: 'late', icon: 'clock', text: 'absence.state.appealed' },
  forgiven: { tone: 'free', icon: 'check', text: 'absence.state.forgiven' },
  upheld: { tone: 'no', icon: 'alert', text: 'absence.state.upheld' },
};

/** One missed booking, and the way to say that it was not missed. */
export function AbsenceRow({ absence }: { absence: Absence }) {
  const t = useTranslate();
  const times = useTimes();
  const toast = useToast();
  const appeal = useAppeal();
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const face = faces[absence.state];
  const counts = absence.state !== 'forgiven';
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '') return;
    afterMutation(appeal.mutateAsync({ bookingId: absence.bookingId, text: text.trim() }), () =>
      toast({ text: t('toast.appealed'), about: absence.bookingId }),
    );
  };
  return (
    <li className={css.absence}>
      <div className={css.absenceTop}>
        <div>
          <b>
            {times.day(absence.missedAt, 'day')}, {times.clock(absence.missedAt)} ·{' '}
            {t(absence.kind === 'room' ? 'kind.room' : 'kind.desk')}
          </b>
          {counts ? (
            <p className={css.soft}>{t('absence.fades', { day: times.day(absence.fadesAt, 'day') })}</p>
          ) : null}
        </div>
        <StateTag tone={face.tone} icon={face.icon} text={t(face.text)} />
      </div>
      {absence.appeal ? (
        <p className={css.said}>
          <small>{t('absence.yourWords')}</small>
          {absence.appeal}
        </p>
      ) : null}
      {absence.answer ? (
        <p className={css.said}>
          <small>{t('absence.answer')}</small>
          {absence.answer}
        </p>
      ) : null}
      {absence.state !== 'counts' ? null : open ? (
        <form className={css.row} onSubmit={send}>
          <LongField label={t('absence.tell')} value={text} onChange={setText} most={most} autoFocus />
          {appeal.isError ? <RefusalNotice error={appeal.error} /> : null}
          <div className={css.actions}>
            <Button look="primary" submit busy={appeal.isPending} disabled={text.trim() === ''}>
              {t('absence.send')}
            </Button>
            <Button look="plain" onPress={() => setOpen(false)}>
              {t('action.close')}
            </Button>
          </div>
        </form>
      ) : (
        <div className={css.actions}>
          <Button icon="talk" onPress={() => setOpen(true)}>
            {t('absence.iWasThere')}
          </Button>
        </div>
      )}
    </li>
  );
}
