import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { MINUTE_MS } from '../../../api/durations';
import { isStaff } from '../../../api/roles';
import { useMe } from '../../../api/session';
import type { Booking } from '../../../api/types';
import { useCentre } from '../../../app/centre/centre-provider';
import { useTimes } from '../../../app/centre/times';
import { useTranslate } from '../../../intl/language';
import { Button } from '../../../ui/button';
import { explanationQuery } from '../shared/queries';
import { EXTENSION_MINUTES, extensionAllowed } from './extension';

interface ExtendButtonProps {
  booking: Booking;
  /** When the centre closes, in ms. */
  closing: number;
  disabled: boolean;
  onExtend: (end: string) => void;
}

/** Makes a visit longer by what the rules allow, an hour at most. Nothing when they allow nothing. */
export function ExtendButton({ booking, closing, disabled, onExtend }: ExtendButtonProps) {
  const t = useTranslate();
  const times = useTimes();
  const me = useMe();
  const { centre, clock } = useCentre();
  const end = Date.parse(booking.end);
  const asked = Math.min(EXTENSION_MINUTES, (closing - end) / MINUTE_MS);
  const explanation = useQuery({
    ...explanationQuery({
      centreId: centre.id,
      spaceId: (booking.legs.at(-1)?.spaceIds ?? booking.spaceIds)[0] ?? '',
      start: booking.end,
      end: clock.isoOf(end + asked * MINUTE_MS),
      organisationId: booking.organisationId ?? undefined,
    }),
    enabled: asked > 0,
    placeholderData: keepPreviousData,
  }).data;
  if (!explanation) return null;
  const minutes = extensionAllowed({
    length: (end - Date.parse(booking.start)) / MINUTE_MS,
    explanation,
    asked,
    isStaff: isStaff(me),
    step: centre.rules.slotStepMinutes,
  });
  if (minutes === 0) return null;
  const laterEnd = clock.isoOf(end + minutes * MINUTE_MS);
  return (
    <Button variant="primary" icon="plus" disabled={disabled} onPress={() => onExtend(laterEnd)}>
      {t('booking.extend', { time: times.endClock(laterEnd) })}
    </Button>
  );
}
