import { useQuery } from '@tanstack/react-query';
import { closuresQuery, useCreateClosure, useLiftClosure } from '../queries';
import { afterMutation } from '../../../api/after-mutation';
import { spacesQuery } from '../../../api/centre';
import { useMe } from '../../../api/session';
import { isManager } from '../../../api/roles';

import type { Closure } from '../../../api/types';
import { useCentre } from '../../../app/centre/centre-provider';
import { ManageTabs } from '../../../app/navigation/manage-tabs';

import { useName, useTranslate } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { Skeleton, FailedNotice, Notice, useProblemText } from '../../../ui/notice';
import { useToast } from '../../../ui/toast';
import { useSpaceNames } from '../../../app/centre/space-names';
import { useTimes } from '../../../app/centre/times';
import css from './closures.module.css';
import { ClosureForm } from './closure-form';

const named = 4;

export function ClosuresPage() {
  const t = useTranslate();
  const name = useName();
  const times = useTimes();
  const toast = useToast();
  const names = useSpaceNames();
  const problemText = useProblemText();
  const me = useMe();
  const { centre, clock } = useCentre();
  const closures = useQuery(closuresQuery(centre.id));
  const all = useQuery(spacesQuery(centre.id)).data?.length ?? 0;
  const lift = useLiftClosure(centre.id);
  const close = useCreateClosure(centre.id);
  if (!isManager(me)) return <Notice heading title={t('rules.forbidden')} />;

  const failed = (error: unknown) => toast({ text: problemText(error), bad: true });
  const open = (closure: Closure) =>
    afterMutation(
      lift.mutateAsync(closure),
      () =>
        toast({
          text: t('closures.lifted'),
          about: closure.id,
          undo: () => {
            const { start, end, spaceIds, reason } = closure;
            afterMutation(
              close.mutateAsync({ start, end, spaceIds, reason, bookings: 'keep' }),
              () => toast({ text: t('toast.restored'), about: closure.id }),
              failed,
            );
          },
        }),
      failed,
    );
  const span = ({ start, end }: Closure) =>
    clock.dateOf(start) === clock.dateOf(Date.parse(end) - 1)
      ? `${times.day(start)}, ${times.span({ start, end })}`
      : `${times.day(start, 'day')}, ${times.clock(start)} – ${times.day(end, 'day')}, ${times.clock(end)}`;
  const where = ({ spaceIds }: Closure) =>
    spaceIds.length === all
      ? t('closures.all')
      : spaceIds.length > named
        ? `${names.label(spaceIds.slice(0, named))} · ${t('closures.spaces', { count: spaceIds.length })}`
        : names.label(spaceIds);

  return (
    <div className={css.page}>
      <ManageTabs />
      <h1>{t('nav.closures')}</h1>
      <div className={css.columns}>
        <ClosureForm />
        <section className={css.planned} aria-labelledby="planned">
          <h2 id="planned">{t('closures.current')}</h2>
          {closures.isError && !closures.data ? (
            <FailedNotice error={closures.error} onRetry={() => void closures.refetch()} />
          ) : !closures.data ? (
            <Skeleton heights={[110, 110]} />
          ) : closures.data.length === 0 ? (
            <p className={css.empty}>{t('closures.empty')}</p>
          ) : (
            <ul className={css.list}>
              {closures.data.map((closure) => (
                <li key={closure.id} className={css.closure}>
                  <b>{name(closure.reason)}</b>
                  <p className={css.span}>{span(closure)}</p>
                  <p className={css.soft}>{where(closure)}</p>
                  <Button
                    icon="undo"
                    disabled={lift.isPending}
                    label={`${t('closures.lift')}: ${name(closure.reason)}`}
                    onPress={() => open(closure)}
                  >
                    {t('closures.lift')}
                  </Button>
                </li>
              ))}
            </ul>
          )}
        </section>
      </div>
    </div>
  );
}
