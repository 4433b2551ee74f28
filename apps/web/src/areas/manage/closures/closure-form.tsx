import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useCreateClosure, useLiftClosure, usePreviewClosure } from '../queries';
import { afterMutation } from '../../../api/after-mutation';
import { spacesQuery } from '../../../api/centre';
import type { ClosureDraft, CreatedClosure } from '../../../api/types';

import { useCentre, useToday } from '../../../app/centre/centre-provider';
import { useName, useTranslate } from '../../../intl/language';
import { DayField } from '../../../ui/day-field';
import { TimeField } from '../../../ui/field';
import { useProblemText } from '../../../ui/notice';
import { useToast } from '../../../ui/toast';
import { useTimes } from '../../../app/centre/times';
import { isSaid, nothingSaid, ReasonFields } from '../affected-bookings/reason-fields';
import { canTakeBack, resolutionText } from '../affected-bookings/resolution-text';
import { AffectedStep } from '../affected-bookings/affected-step';
import { usePreviewedChange } from '../affected-bookings/use-previewed-change';
import css from './closures.module.css';
import { SpaceChoice } from './space-choice';
import { usualReasons } from './usual-reasons';

/** What, when and why; then the bookings in the way are shown, and only then it is carried out. */
export function ClosureForm() {
  const t = useTranslate();
  const name = useName();
  const times = useTimes();
  const toast = useToast();
  const today = useToday();
  const { centre, clock } = useCentre();
  const spaces = useQuery(spacesQuery(centre.id)).data ?? [];
  const preview = usePreviewClosure(centre.id);
  const create = useCreateClosure(centre.id);
  const lift = useLiftClosure(centre.id);
  const problemText = useProblemText();
  const [chosen, setChosen] = useState<readonly string[] | null>([]);
  const [first, setFirst] = useState(today);
  const [last, setLast] = useState(today);
  const [from, setFrom] = useState(18 * 60);
  const [to, setTo] = useState(20 * 60);
  const [reason, setReason] = useState(nothingSaid);

  const body: ClosureDraft = {
    start: clock.instantAt(first, from),
    end: clock.instantAt(last, to),
    ...(chosen === null ? {} : { spaceIds: [...chosen] }),
    reason,
  };
  const early = Date.parse(body.end) <= Date.parse(body.start);
  const complete = !early && chosen?.length !== 0 && isSaid(reason);
  const change = usePreviewedChange(body, preview, create);

  const done = (closure: CreatedClosure) => {
    document.getElementById('planned')?.scrollIntoView({ block: 'center' });
    setReason(nothingSaid);
    setChosen([]);
    const when = `${times.day(closure.start, 'day')}, ${times.clock(closure.start)}`;
    toast({
      text: [t('closures.done', { time: when }), resolutionText(t, closure.resolution)]
        .filter(Boolean)
        .join('. '),
      about: closure.id,
      seconds: 10,
      ...(canTakeBack(closure.resolution)
        ? {
            undo: () =>
              afterMutation(
                lift.mutateAsync(closure),
                () => toast({ text: t('toast.restored'), about: closure.id }),
                (error) => toast({ text: problemText(error), bad: true, about: closure.id }),
              ),
          }
        : {}),
    });
  };

  return (
    <form
      className={css.card}
      onSubmit={(event) => {
        event.preventDefault();
        if (complete && !change.seen) change.look();
      }}
    >
      <h2>{t('closures.new')}</h2>
      <SpaceChoice
        spaces={spaces}
        chosen={chosen}
        areas={centre.areas.map((area) => ({ key: area.key, name: name(area.names) }))}
        onChoose={setChosen}
      />
      <div className={css.when}>
        <DayField
          label={t('closures.firstDay')}
          value={first}
          from={today}
          days={92}
          onChange={(next) => {
            setFirst(next);
            if (last < next) setLast(next);
          }}
        />
        <TimeField label={t('find.from')} value={from} from={0} to={1425} step={30} onChange={setFrom} />
        <DayField label={t('closures.lastDay')} value={last} from={first} days={62} onChange={setLast} />
        <TimeField label={t('find.to')} value={to} from={30} to={1440} step={30} onChange={setTo} />
      </div>
      {early ? <p className={css.early}>{t('closures.early')}</p> : null}
      <ReasonFields
        label="closures.reason"
        labels={{ kk: 'closures.reasonIn.kk', ru: 'closures.reasonIn.ru', en: 'closures.reasonIn.en' }}
        usual={usualReasons}
        value={reason}
        onChange={setReason}
      />
      <AffectedStep
        change={change}
        complete={complete}
        text={t('closures.carryOut')}
        icon="lock"
        onDone={done}
      />
    </form>
  );
}
