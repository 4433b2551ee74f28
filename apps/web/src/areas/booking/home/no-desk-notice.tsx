import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { Availability, Refusal } from '../../../api/types';
import { useCentre, useToday } from '../../../app/centre/centre-provider';
import { useTimes } from '../../../app/centre/times';
import { addDays } from '../../../intl/calendar-date';
import { useTranslate } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { Notice } from '../../../ui/notice';
import { myWaitlistQuery } from '../queries';
import { findPersonRefusal } from '../shared/desks/person-refusal';
import type { Slot } from '../shared/desks/slot';
import { firstFreeAgain } from './first-free-again';
import { splitFirstSentence } from './first-sentence';

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
  const waitlist = useQuery(myWaitlistQuery).data ?? [];
  const refusal = findPersonRefusal(availability) ?? availability.find((item) => item.refusal)?.refusal;
  const freeAgain = firstFreeAgain(availability, slot.end);
  const search =
    freeAgain === null ? { date: addDays(clock.dateOf(slot.start), 1) } : { from: times.clock(freeAgain) };
  // An offer is a desk of the reader's own; what can be done with it is said above.
  if (refusal?.rule === 'one_desk_at_a_time' && waitlist.some((entry) => entry.offer)) return null;
  if (refusal) return <RefusedNotice refusal={refusal} />;
  return (
    <Notice
      title={t('home.full.title')}
      text={freeAgain === null ? t('home.full.later') : t('home.full.text', { time: times.clock(freeAgain) })}
    >
      <Button variant="primary" icon="search" onPress={() => void navigate({ to: '/find', search })}>
        {t('home.otherTime')}
      </Button>
    </Notice>
  );
}

/** A rule forbids every desk: which one, and the way to the time from which it does not. */
function RefusedNotice({ refusal }: { refusal: Refusal }) {
  const t = useTranslate();
  const times = useTimes();
  const today = useToday();
  const navigate = useNavigate();
  const { clock } = useCentre();
  const [title, text] = splitFirstSentence(refusal.message);
  const { nextAllowed } = refusal;
  const date = nextAllowed ? clock.dateOf(nextAllowed) : addDays(today, 1);
  const search = nextAllowed && date === today ? { from: times.clock(nextAllowed) } : { date };
  return (
    <Notice title={title} text={text}>
      <Button variant="primary" icon="search" onPress={() => void navigate({ to: '/find', search })}>
        {t('home.otherTime')}
      </Button>
    </Notice>
  );
}
