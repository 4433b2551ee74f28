import { useNavigate } from '@tanstack/react-router';
import type { Availability } from '../../../api/types';
import { useCentre } from '../../../app/centre/centre-provider';
import { useTimes } from '../../../app/centre/times';
import { addDays } from '../../../intl/calendar-date';
import { useTranslate } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { Notice } from '../../../ui/notice';
import type { Slot } from '../shared/desks/slot';
import { firstFreeAgain } from './first-free-again';

interface NoDeskNoticeProps {
  slot: Slot;
  availability: readonly Availability[];
}

/** No desk can be had now: why, when the first one is free again, and the way to another time. */
export function NoDeskNotice({ slot, availability }: NoDeskNoticeProps) {
  const t = useTranslate();
  const times = useTimes();
  const navigate = useNavigate();
  const { clock } = useCentre();
  const refusal = availability.find((item) => item.refusal)?.refusal;
  const freeAgain = firstFreeAgain(availability, slot.end);
  const search =
    freeAgain === null ? { date: addDays(clock.dateOf(slot.start), 1) } : { from: times.clock(freeAgain) };
  return (
    <Notice
      title={refusal ? refusal.message : t('home.full.title')}
      text={freeAgain === null ? t('home.full.later') : t('home.full.text', { time: times.clock(freeAgain) })}
    >
      <Button variant="primary" icon="search" onPress={() => void navigate({ to: '/find', search })}>
        {t('home.otherTime')}
      </Button>
    </Notice>
  );
}
