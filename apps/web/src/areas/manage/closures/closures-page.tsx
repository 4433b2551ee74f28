import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { afterMutation } from '../../../api/after-mutation';
import { closuresQuery } from '../../../api/closures';
import type { Closure } from '../../../api/types';
import { useCentre, useToday } from '../../../app/centre/centre-provider';
import { useClosureText } from '../../../app/closures/closure-text';
import { useName, useTranslate } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { useOutcomeToast } from '../../../ui/use-outcome-toast';
import { WhenLoaded } from '../../../ui/when-loaded';
import { ManagerPage } from '../manager-page';
import { useCreateClosure, useLiftClosure } from '../queries';
import { ClosureCalendar } from './closure-calendar';
import { firstClosureFields } from './closure-draft';
import { ClosureForm } from './closure-form';
import css from './closures.module.css';

/** Closing spaces, and the closures that are planned. */
export function ClosuresPage() {
  return (
    <ManagerPage className={css.page} title="nav.closures">
      <Closures />
    </ManagerPage>
  );
}

function Closures() {
  const t = useTranslate();
  const today = useToday();
  const { centre } = useCentre();
  const [fields, setFields] = useState(() => firstClosureFields(today));
  const closures = useQuery(closuresQuery(centre.id)).data ?? [];
  return (
    <div className={css.columns}>
      <ClosureForm fields={fields} onChange={setFields} />
      <section className={css.planned} aria-labelledby="planned">
        <h2 id="planned">{t('closures.current')}</h2>
        <PlannedClosures />
        <ClosureCalendar
          closures={closures}
          chosen={fields.firstDay}
          onChoose={(day) => setFields({ ...fields, firstDay: day, lastDay: day })}
        />
      </section>
    </div>
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
  const text = useClosureText();
  const reason = name(closure.reason);
  return (
    <li className={css.closure}>
      <b>{reason}</b>
      <p className={css.span}>{text.span(closure)}</p>
      <p className={css.soft}>{text.spaces(closure)}</p>
      <Button icon="undo" disabled={busy} label={`${t('closures.lift')}: ${reason}`} onPress={onLift}>
        {t('closures.lift')}
      </Button>
    </li>
  );
}
