import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { spacesQuery } from '../../../api/centre';
import { DAY_MINUTES } from '../../../api/durations';
import type { Explanation } from '../../../api/types';
import { useCentre, useToday } from '../../../app/centre/centre-provider';
import { useName, useTranslate } from '../../../intl/language';
import { DayField } from '../../../ui/day-field';
import { ChoiceField, TimeField } from '../../../ui/field';
import { RefusalNotice } from '../../../ui/refusal-notice';
import { Skeleton } from '../../../ui/skeleton';
import { explanationQuery } from '../../booking/shared/queries';
import { RuleResults } from './rule-results';
import css from './rule-tester.module.css';

const MAX_DAYS_AHEAD = 90;
const START_STEP_MINUTES = 30;
const END_STEP_MINUTES = 15;

/** A slot that is tried, in minutes since midnight. */
interface TriedSlot {
  /** Empty for the first space of the centre. */
  spaceId: string;
  date: string;
  from: number;
  to: number;
}

/** Says for any slot whether the reader may book it, rule by rule. */
export function RuleTester() {
  const t = useTranslate();
  const today = useToday();
  const { centre, clock } = useCentre();
  const spaces = useQuery(spacesQuery(centre.id)).data ?? [];
  const [slot, setSlot] = useState<TriedSlot>({ spaceId: '', date: today, from: 18 * 60, to: 20 * 60 });
  const spaceId = slot.spaceId || (spaces[0]?.id ?? '');
  const start = clock.instantAt(slot.date, slot.from);
  const end = clock.instantAt(slot.date, slot.to);
  const answer = useQuery({
    ...explanationQuery({ centreId: centre.id, spaceId, start, end }),
    enabled: spaceId !== '',
  });
  return (
    <div className={css.frame}>
      <section className={css.card} aria-labelledby="tester">
        <div>
          <h2 id="tester">{t('tester.title')}</h2>
          <p className={css.soft}>{t('tester.text')}</p>
        </div>
        <SlotFields slot={{ ...slot, spaceId }} onChange={setSlot} />
        {answer.isError ? <RefusalNotice error={answer.error} /> : <Answer explanation={answer.data} />}
      </section>
    </div>
  );
}

interface SlotFieldsProps {
  slot: TriedSlot;
  onChange: (slot: TriedSlot) => void;
}

function SlotFields({ slot, onChange }: SlotFieldsProps) {
  const t = useTranslate();
  const name = useName();
  const today = useToday();
  const { centre } = useCentre();
  const spaces = useQuery(spacesQuery(centre.id)).data ?? [];
  const { from, to } = slot;
  const moveStart = (start: number) => {
    const length = Math.max(END_STEP_MINUTES, to - from);
    onChange({ ...slot, from: start, to: Math.min(DAY_MINUTES, start + length) });
  };
  return (
    <div className={css.fields}>
      <ChoiceField
        label={t('tester.space')}
        value={slot.spaceId}
        choices={spaces.map(({ id, names, code }) => ({ value: id, text: name(names) || code }))}
        onChange={(spaceId) => onChange({ ...slot, spaceId })}
      />
      <DayField
        label={t('tester.day')}
        value={slot.date}
        from={today}
        days={MAX_DAYS_AHEAD}
        onChange={(date) => onChange({ ...slot, date })}
      />
      <TimeField
        label={t('find.from')}
        value={from}
        from={0}
        to={DAY_MINUTES - END_STEP_MINUTES}
        step={START_STEP_MINUTES}
        onChange={moveStart}
      />
      <TimeField
        label={t('find.to')}
        value={to}
        from={from + END_STEP_MINUTES}
        to={DAY_MINUTES}
        step={END_STEP_MINUTES}
        onChange={(end) => onChange({ ...slot, to: end })}
      />
    </div>
  );
}

function Answer({ explanation }: { explanation: Explanation | undefined }) {
  return explanation ? <RuleResults explanation={explanation} /> : <Skeleton heights={[56, 32, 32]} />;
}
