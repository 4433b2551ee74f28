import { useQuery } from '@tanstack/react-query';
import { explainQuery, type SlotAsked } from '../../api/explain';
import type { Explanation } from '../../api/types';
import { usePlace } from '../../app/centre-place';
import { useTranslate } from '../../i18n/language';
import { Button } from '../../ui/button';
import { Bones, RefusalNotice } from '../../ui/notice';
import { useTimes } from './times';

/** From when the same wish would pass everything that forbids it now; null when a rule knows no such time. */
export function nextAllowed({
  refusals,
  busyUntil,
}: Pick<Explanation, 'refusals' | 'busyUntil'>): string | null {
  let latest = busyUntil;
  for (const { nextAllowed: next } of refusals) {
    if (next === null) return null;
    if (latest === null || Date.parse(next) > Date.parse(latest)) latest = next;
  }
  return latest;
}

interface WhyNotProps {
  slot: SlotAsked;
  /** Offered when the rules know a time at which the wish would pass. */
  onNext?: (start: string) => void;
}

/** Why a slot cannot be taken: each rule in a sentence, who can lift it, and one tap to the next time that works. */
export function WhyNot({ slot, onNext }: WhyNotProps) {
  const t = useTranslate();
  const times = useTimes();
  const { clock } = usePlace();
  const found = useQuery(explainQuery(slot));
  if (!found.data) return found.isError ? <RefusalNotice error={found.error} /> : <Bones heights={[72]} />;
  const { refusals, free, busyUntil } = found.data;
  const next = nextAllowed(found.data);
  const sameDay = next && clock.dateOf(next) === clock.dateOf(slot.start);
  return (
    <>
      <RefusalNotice
        refusals={refusals}
        {...(free
          ? {}
          : { taken: busyUntil ? t('why.takenUntil', { time: times.until(busyUntil) }) : t('why.taken') })}
      />
      {next && onNext && Date.parse(next) > Date.parse(slot.start) ? (
        <Button icon="clock" wide onPress={() => onNext(next)}>
          {t('why.next', {
            time: sameDay ? times.clock(next) : `${times.day(next, 'day')}, ${times.clock(next)}`,
          })}
        </Button>
      ) : null}
    </>
  );
}
