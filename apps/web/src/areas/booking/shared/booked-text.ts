import type { Booking } from '../../../api/types';
import { useTimes } from '../../../app/centre/times';
import { useTranslate } from '../../../intl/language';
import { useLocationText } from './location-text';

/** Says that a slot is booked, or that staff are asked for it. */
export function useBookedText(): (booking: Booking) => string {
  const t = useTranslate();
  const times = useTimes();
  const locationText = useLocationText();
  return (booking) =>
    t(booking.state === 'requested' ? 'toast.requested' : 'toast.booked', {
      space: locationText(booking),
      time: times.span(booking),
    });
}
