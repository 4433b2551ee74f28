import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { explanationQuery } from '../queries';
import type { SlotQuestion } from '../../../../api/keys';
import { useCentre } from '../../../../app/centre/centre-provider';
import { useTranslate } from '../../../../intl/language';
import { Button } from '../../../../ui/button';
import { Skeleton, RefusalNotice } from '../../../../ui/notice';
import { nextAllowed } from './next-allowed';
import { useTimes } from '../../../../app/centre/times';

interface WhyNotProps {
  slot: SlotQuestion;
  /** Offered when the rules know a time at which the request would pass. */
  onNext?: (start: number) => void;
  /** Shown when no rule forbids the slot and only somebody else has it: a way to wait for it. */
  wait?: ReactNode;
}

/** Why a slot cannot be taken: each rule in a sentence, who can lift it, and one tap to the next time that works. */
export function WhyNot({ slot, onNext, wait }: WhyNotProps) {
  const t = useTranslate();
  const times = useTimes();
  const { centre, clock } = useCentre();
  const found = useQuery(explanationQuery(slot));
  if (!found.data) return found.isError ? <RefusalNotice error={found.error} /> : <Skeleton heights={[72]} />;
  const { refusals, free, busyUntil } = found.data;
  const next = nextAllowed(found.data, centre.rules.slotStepMinutes);
  const sameDay = next !== null && clock.dateOf(next) === clock.dateOf(slot.start);
  return (
    <>
      <RefusalNotice
        refusals={refusals}
        {...(free
          ? {}
          : { taken: busyUntil ? t('why.takenUntil', { time: times.until(busyUntil) }) : t('why.taken') })}
      />
      {next !== null && onNext && next > Date.parse(slot.start) ? (
        <Button icon="clock" wide onPress={() => onNext(next)}>
          {t('why.next', {
            time: sameDay ? times.clock(next) : `${times.day(next, 'day')}, ${times.clock(next)}`,
          })}
        </Button>
      ) : null}
      {!free && refusals.length === 0 ? wait : null}
    </>
  );
}
