import { useQuery } from '@tanstack/react-query';
import type { Absence } from '../../../api/types';
import { useSpaceNames } from '../../../app/centre/space-names';
import { useTimes } from '../../../app/centre/times';
import { useTranslate } from '../../../intl/language';
import { StatusTag, type StatusStyle } from '../../../ui/state-tag';
import { unbroken } from '../../../ui/unbroken';
import { myBookingsQuery } from '../../booking/shared/queries';
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
  const names = useSpaceNames();
  const bookings = useQuery(myBookingsQuery('past')).data?.items;
  const missed = bookings?.find(({ id }) => id === absence.bookingId);
  const kind = t(absence.kind === 'room' ? 'kind.room' : 'kind.desk');
  return (
    <li className={css.absence}>
      <div className={css.top}>
        <div>
          <b>
            {times.dayAndClock(absence.missedAt)} · {unbroken(missed ? names.label(missed.spaceIds) : kind)}
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
