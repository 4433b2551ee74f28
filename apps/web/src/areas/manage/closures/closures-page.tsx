import { useQuery } from '@tanstack/react-query';
import { spacesQuery } from '../../../api/centre';
import { afterMutation } from '../../../api/after-mutation';
import type { Closure } from '../../../api/types';
import { useCentre } from '../../../app/centre/centre-provider';
import { useSpaceNames } from '../../../app/centre/space-names';
import { useTimes } from '../../../app/centre/times';
import { useName, useTranslate } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { useOutcomeToast } from '../../../ui/use-outcome-toast';
import { WhenLoaded } from '../../../ui/when-loaded';
import { ManagerPage } from '../manager-page';
import { closuresQuery, useCreateClosure, useLiftClosure } from '../queries';
import { ClosureForm } from './closure-form';
import css from './closures.module.css';

/** Of more spaces than these, only the first are named and the others counted. */
const MAX_SPACES_NAMED = 4;

/** Closing spaces, and the closures that are planned. */
export function ClosuresPage() {
  const t = useTranslate();
  return (
    <ManagerPage className={css.page} title="nav.closures">
      <div className={css.columns}>
        <ClosureForm />
        <section className={css.planned} aria-labelledby="planned">
          <h2 id="planned">{t('closures.current')}</h2>
          <PlannedClosures />
        </section>
      </div>
    </ManagerPage>
  );
}

function PlannedClosures() {
  const t = useTranslate();
  const { centre } = useCentre();
  const closures = useQuery(closuresQuery(centre.id));
  const { lift, lifting } = useLifting();
  return (
    <WhenLoaded query={closures} skeleton={[110, 110]}>
      {(list) =>
        list.length === 0 ? (
          <p className={css.empty}>{t('closures.empty')}</p>
        ) : (
          <ul className={css.list}>
            {list.map((closure) => (
              <PlannedClosure
                key={closure.id}
                closure={closure}
                busy={lifting}
                onLift={() => lift(closure)}
              />
            ))}
          </ul>
        )
      }
    </WhenLoaded>
  );
}

/** Lifting a closure, with its way back. */
function useLifting() {
  const t = useTranslate();
  const { done, failed } = useOutcomeToast();
  const { centre } = useCentre();
  const lifting = useLiftClosure(centre.id);
  const creating = useCreateClosure(centre.id);
  const lift = (closure: Closure) => {
    const { id, start, end, spaceIds, reason } = closure;
    const undo = () => creating.mutateAsync({ start, end, spaceIds, reason, bookings: 'keep' });
    afterMutation(
      lifting.mutateAsync(closure),
      () => done({ text: t('closures.lifted'), about: id, undo }),
      (error) => failed(error),
    );
  };
  return { lift, lifting: lifting.isPending };
}

interface PlannedClosureProps {
  closure: Closure;
  busy: boolean;
  onLift: () => void;
}

function PlannedClosure({ closure, busy, onLift }: PlannedClosureProps) {
  const t = useTranslate();
  const name = useName();
  const spanText = useClosureSpan();
  const spacesText = useClosedSpaces();
  const reason = name(closure.reason);
  return (
    <li className={css.closure}>
      <b>{reason}</b>
      <p className={css.span}>{spanText(closure)}</p>
      <p className={css.soft}>{spacesText(closure)}</p>
      <Button icon="undo" disabled={busy} label={`${t('closures.lift')}: ${reason}`} onPress={onLift}>
        {t('closures.lift')}
      </Button>
    </li>
  );
}

/** Says when something is closed, in short when it is on one day. */
function useClosureSpan(): (closure: Closure) => string {
  const times = useTimes();
  const { clock } = useCentre();
  return ({ start, end }) =>
    clock.dateOf(start) === clock.dateOf(Date.parse(end) - 1)
      ? `${times.day(start)}, ${times.span({ start, end })}`
      : `${times.dayAndClock(start)} – ${times.dayAndClock(end)}`;
}

/** Says what is closed. */
function useClosedSpaces(): (closure: Closure) => string {
  const t = useTranslate();
  const names = useSpaceNames();
  const { centre } = useCentre();
  const all = useQuery(spacesQuery(centre.id)).data?.length ?? 0;
  return ({ spaceIds }) => {
    const count = spaceIds.length;
    if (count === all) return t('closures.all');
    if (count <= MAX_SPACES_NAMED) return names.label(spaceIds);
    return `${names.label(spaceIds.slice(0, MAX_SPACES_NAMED))} · ${t('closures.spaces', { count })}`;
  };
}
