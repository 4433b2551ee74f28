import { useQuery } from '@tanstack/react-query';
import { myAbsencesQuery } from '../queries';
import { useNow, useCentre } from '../../../app/centre/centre-provider';
import { useTranslate } from '../../../intl/language';
import { Icon } from '../../../ui/icon';
import { Skeleton, FailedNotice } from '../../../ui/notice';
import { effectOf, isRemembered } from './absence-effect';
import { AbsenceRow } from './absence-row';
import css from '../profile/profile.module.css';

/** Bookings that were missed: what they mean now, when each is forgotten, and «I was there». */
export function AbsenceList() {
  const t = useTranslate();
  const now = useNow();
  const { centre } = useCentre();
  const absences = useQuery(myAbsencesQuery);
  const list = (absences.data ?? []).filter((absence) => isRemembered(absence, now));
  const { counting, advanceDays, left } = effectOf(list, centre.rules, now);
  const effect =
    advanceDays !== null
      ? t('absence.nearOnly', { days: advanceDays })
      : counting > 0
        ? t('absence.left', { count: left })
        : t('absence.noEffect');
  return (
    <section className={css.card} aria-labelledby="absences">
      <h2 id="absences">{t('absence.title')}</h2>
      {absences.isError && !absences.data ? (
        <FailedNotice error={absences.error} onRetry={() => void absences.refetch()} />
      ) : absences.isPending ? (
        <Skeleton heights={[52]} />
      ) : list.length === 0 ? (
        <p className={css.soft}>{t('absence.none')}</p>
      ) : (
        <>
          <p className={advanceDays === null ? css.mild : css.strict}>
            <Icon name={advanceDays === null ? 'check' : 'alert'} />
            <span>
              <b>{t('absence.counting', { count: counting })}</b> {effect}
            </span>
          </p>
          <ul className={css.absences}>
            {list.map((absence) => (
              <AbsenceRow key={absence.bookingId} absence={absence} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
