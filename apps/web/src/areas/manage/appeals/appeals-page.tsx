import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { appealsQuery } from '../../../api/inbox';
import type { Appeal } from '../../../api/types';
import { useCentre } from '../../../app/centre/centre-provider';
import { useSpaceNames } from '../../../app/centre/space-names';
import { useTimes } from '../../../app/centre/times';
import { useTranslate } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { Icon } from '../../../ui/icon';
import { Notice } from '../../../ui/notice';
import { unbroken } from '../../../ui/unbroken';
import { WhenLoaded } from '../../../ui/when-loaded';
import { ManagerPage } from '../manager-page';
import { AppealAnswer } from './appeal-answer';
import css from './appeals.module.css';

/** Missed bookings whose people say that they were there. A manager answers, the longest waiting first. */
export function AppealsPage() {
  return (
    <ManagerPage className={css.page} title="appeals.title">
      <Appeals />
    </ManagerPage>
  );
}

function Appeals() {
  const t = useTranslate();
  const navigate = useNavigate();
  const { centre } = useCentre();
  const appeals = useQuery(appealsQuery(centre.id));
  return (
    <WhenLoaded query={appeals} skeleton={[200, 200]}>
      {(list) =>
        list.length === 0 ? (
          <Notice title={t('appeals.empty')} text={t('appeals.emptyText')}>
            <Button variant="primary" icon="rules" onPress={() => void navigate({ to: '/rules' })}>
              {t('nav.rules')}
            </Button>
          </Notice>
        ) : (
          <ul className={css.list}>
            {list.map((appeal) => (
              <AppealCard key={appeal.bookingId} appeal={appeal} />
            ))}
          </ul>
        )
      }
    </WhenLoaded>
  );
}

function AppealCard({ appeal }: { appeal: Appeal }) {
  const t = useTranslate();
  const times = useTimes();
  const names = useSpaceNames();
  const { slot, spaceIds, refusedScans } = appeal;
  return (
    <li className={css.card}>
      <div className={css.top}>
        <div>
          <h2>{appeal.fullName}</h2>
          <p className={css.soft}>
            {unbroken([names.label(spaceIds), times.day(slot.start), times.span(slot)].join(' · '))}
          </p>
        </div>
        <p className={css.soft}>{t('appeals.fades', { day: times.day(appeal.fadesAt, 'day') })}</p>
      </div>
      <blockquote className={css.quote}>{appeal.appeal}</blockquote>
      {refusedScans > 0 ? (
        <p className={css.hint}>
          <Icon name="scan" />
          {t('appeals.scans', { count: refusedScans })}
        </p>
      ) : null}
      <AppealAnswer appeal={appeal} />
    </li>
  );
}
