import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { SlotQuestion } from '../../../../api/keys';
import type { Explanation } from '../../../../api/types';
import { useCentre } from '../../../../app/centre/centre-provider';
import { useClosedTimeText } from '../../../../app/closures/closed-time';
import { useTimes } from '../../../../app/centre/times';
import { useTranslate } from '../../../../intl/language';
import { Button } from '../../../../ui/button';
import { RefusalNotice } from '../../../../ui/refusal-notice';
import { Skeleton } from '../../../../ui/skeleton';
import { explanationQuery } from '../queries';
import { findNextAllowed } from './next-allowed';

interface SlotExplanationProps {
  slot: SlotQuestion;
  /** Chooses the time at which the request would pass. */
  onNext: (start: number) => void;
  /** Shown when no rule forbids the slot, it is open and only somebody else has it: a way to wait for it. */
  waitlist: ReactNode;
}

/** Why a slot cannot be booked: each rule in a sentence, and the next time that works with one tap. */
export function SlotExplanation({ slot, onNext, waitlist }: SlotExplanationProps) {
  const explanation = useQuery(explanationQuery(slot));
  if (explanation.data)
    return <Reasons slot={slot} explanation={explanation.data} onNext={onNext} waitlist={waitlist} />;
  return explanation.isError ? <RefusalNotice error={explanation.error} /> : <Skeleton heights={[72]} />;
}

function Reasons({
  slot,
  explanation,
  onNext,
  waitlist,
}: SlotExplanationProps & { explanation: Explanation }) {
  const t = useTranslate();
  const times = useTimes();
  const { centre } = useCentre();
  const closedText = useClosedTimeText();
  const { refusals, free, busyUntil, closures } = explanation;
  const [closure] = closures;
  const next = findNextAllowed(explanation, centre.rules.slotStepMinutes);
  const isLater = next !== null && next > Date.parse(slot.start);
  const occupied = busyUntil ? t('why.takenUntil', { time: times.endClock(busyUntil) }) : t('why.taken');
  const taken = closure ? closedText(closure) : occupied;
  return (
    <>
      <RefusalNotice refusals={refusals} taken={free ? undefined : taken} />
      {isLater ? (
        <Button icon="clock" wide onPress={() => onNext(next)}>
          {t('why.next', { time: times.clockFrom(next, slot.start) })}
        </Button>
      ) : null}
      {!free && !closure && refusals.length === 0 ? waitlist : null}
    </>
  );
}
