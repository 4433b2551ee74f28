import type { Absence } from '../../../api/types';
import { useTimes } from '../../../app/centre/times';
import { useTranslate } from '../../../intl/language';
import { StatusTag, type StatusStyle } from '../../../ui/state-tag';
import card from '../card.module.css';
import css from './absences.module.css';
import { AppealForm } from './appeal-form';

const statusStyles: Readonly<Record<Absence['state'], StatusStyle>> = {
  counts: { tone: 'no', icon: 'alert', text: 'absence.state.counts' },
  appealed: { tone: 'late', icon: 'clock', text: 'absence.state.appealed' },
  forgiven: { tone: 'free', icon: 'check', text: 'absence.state.forgiven' },
  upheld: { tone: 'no', icon: 'alert', text: 'absence.state.upheld' },
};

/** One missed booking, and the way to say that it was not missed. */
export function AbsenceRow({ absence }: { absence: Absence }) {
  const t = useTranslate();
  const times = useTimes();
  return (
    <li className={css.absence}>
      <div className={css.top}>
        <div>
          <b>
            {times.dayAndClock(absence.missedAt)} · {t(absence.kind === 'room' ? 'kind.room' : 'kind.desk')}
          </b>
          {absence.state === 'forgiven' ? null : (
            <p className={card.soft}>{t('absence.fades', { day: times.day(absence.fadesAt, 'day') })}</p>
          )}
        </div>
        <StatusTag status={statusStyles[absence.state]} />
      </div>
      <Quote title={t('absence.yourWords')} text={absence.appeal} />
      <Quote title={t('absence.answer')} text={absence.answer} />
      {absence.state === 'counts' ? <AppealForm bookingId={absence.bookingId} /> : null}
    </li>
  );
}

function Quote({ title, text }: { title: string; text: string | null }) {
  return text ? (
    <p className={css.quote}>
      <small>{title}</small>
      {text}
    </p>
  ) : null;
}
