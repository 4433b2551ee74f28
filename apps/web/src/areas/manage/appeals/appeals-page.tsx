import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { appealsQuery } from '../../../api/inbox';
import { useMe } from '../../../api/session';
import { isManager } from '../../../api/roles';

import { useCentre } from '../../../app/centre/centre-provider';
import { ManageTabs } from '../../../app/navigation/manage-tabs';

import { useTranslate } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { Icon } from '../../../ui/icon';
import { Skeleton, FailedNotice, Notice } from '../../../ui/notice';
import { useSpaceNames } from '../../../app/centre/space-names';
import { useTimes } from '../../../app/centre/times';
import { AppealAnswer } from './appeal-answer';
import css from './appeals.module.css';

/** «I was there»: a person answers, not a rule. The longest waiting first. */
export function AppealsPage() {
  const t = useTranslate();
  const times = useTimes();
  const names = useSpaceNames();
  const navigate = useNavigate();
  const { centre } = useCentre();
  const manager = isManager(useMe());
  const appeals = useQuery({ ...appealsQuery(centre.id), enabled: manager });
  if (!manager) return <Notice heading title={t('rules.forbidden')} />;
  return (
    <div className={css.page}>
      <ManageTabs />
      <h1>{t('appeals.title')}</h1>
      {appeals.isError && !appeals.data ? (
        <FailedNotice error={appeals.error} onRetry={() => void appeals.refetch()} />
      ) : !appeals.data ? (
        <Skeleton heights={[200, 200]} />
      ) : appeals.data.length === 0 ? (
        <Notice title={t('appeals.empty')} text={t('appeals.emptyText')}>
          <Button look="primary" icon="rules" onPress={() => void navigate({ to: '/rules' })}>
            {t('nav.rules')}
          </Button>
        </Notice>
      ) : (
        <ul className={css.list}>
          {appeals.data.map((appeal) => (
            <li key={appeal.bookingId} className={css.card}>
              <div className={css.top}>
                <div>
                  <h2>{appeal.fullName}</h2>
                  <p className={css.soft}>
                    {[
                      names.label(appeal.spaceIds),
                      times.day(appeal.slot.start),
                      times.span(appeal.slot),
                    ].join(' · ')}
                  </p>
                </div>
                <p className={css.soft}>{t('appeals.fades', { day: times.day(appeal.fadesAt, 'day') })}</p>
              </div>
              <blockquote className={css.said}>{appeal.appeal}</blockquote>
              {appeal.refusedScans > 0 ? (
                <p className={css.hint}>
                  <Icon name="scan" />
                  {t('appeals.scans', { count: appeal.refusedScans })}
                </p>
              ) : null}
              <AppealAnswer appeal={appeal} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
