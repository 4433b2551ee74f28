import { useQuery } from '@tanstack/react-query';
import type { Absence } from '../../../api/types';
import { useCentre, useNow } from '../../../app/centre/centre-provider';
import { useTranslate } from '../../../intl/language';
import { Icon } from '../../../ui/icon';
import { WhenLoaded } from '../../../ui/when-loaded';
import card from '../card.module.css';
import { myAbsencesQuery } from '../queries';
import { absenceEffect, isRemembered } from './absence-effect';
import { AbsenceRow } from './absence-row';
import css from './absences.module.css';

/** The reader's missed bookings: what they mean now, when each fades, and the way to appeal. */
export function AbsenceList() {
  const t = useTranslate();
  const now = useNow();
  const absences = useQuery(myAbsencesQuery);
  return (
    <section className={card.card} aria-labelledby="absences">
      <h2 id="absences">{t('absence.title')}</h2>
      <WhenLoaded query={absences} skeleton={[52]}>
        {(list) => <RememberedAbsences absences={list.filter((absence) => isRemembered(absence, now))} />}
      </WhenLoaded>
    </section>
  );
}

function RememberedAbsences({ absences }: { absences: readonly Absence[] }) {
  const t = useTranslate();
  if (absences.length === 0) return <p className={card.soft}>{t('absence.none')}</p>;
  return (
    <>
      <Effect absences={absences} />
      <ul className={css.list}>
        {absences.map((absence) => (
          <AbsenceRow key={absence.bookingId} absence={absence} />
        ))}
      </ul>
    </>
  );
}

function Effect({ absences }: { absences: readonly Absence[] }) {
  const t = useTranslate();
  const now = useNow();
  const { centre } = useCentre();
  const { counting, advanceDays, left } = absenceEffect(absences, centre.rules, now);
  const isRestricted = advanceDays !== null;
  const unrestricted = counting > 0 ? t('absence.left', { count: left }) : t('absence.noEffect');
  return (
    <p className={isRestricted ? css.strict : css.mild}>
      <Icon name={isRestricted ? 'alert' : 'check'} />
      <span>
        <b>{t('absence.counting', { count: counting })}</b>{' '}
        {isRestricted ? t('absence.nearOnly', { days: advanceDays }) : unrestricted}
      </span>
    </p>
  );
}
