import { DAY_MINUTES, MINUTE_MS } from '../../../api/durations';
import type { Booking, SeriesChangeDraft } from '../../../api/types';
import { clockText } from '../../../intl/calendar-date';
import type { ZoneClock } from '../../../intl/zone-clock';

/** A change of a series as its panel holds it. */
export interface ChangeFields {
  /** Minutes since midnight. */
  start: number;
  minutes: number;
  spaceId: string;
  title: string;
}

/** The fields that change nothing: the times and the space of the first booking, and the title of the series. */
export function unchangedFields(booking: Booking, title: string | null, clock: ZoneClock): ChangeFields {
  return {
    start: clock.minutesOf(booking.start),
    minutes: (Date.parse(booking.end) - Date.parse(booking.start)) / MINUTE_MS,
    spaceId: booking.spaceIds[0] ?? '',
    title: title ?? '',
  };
}

/** What differs, as the API takes it; null when nothing differs. */
export function changeBody(
  from: string,
  fields: ChangeFields,
  unchanged: ChangeFields,
): SeriesChangeDraft | null {
  const { start, minutes, spaceId } = fields;
  const title = fields.title.trim();
  const hasOtherTimes = start !== unchanged.start || minutes !== unchanged.minutes;
  const hasOtherSpace = spaceId !== unchanged.spaceId;
  const hasOtherTitle = title !== unchanged.title;
  if (!hasOtherTimes && !hasOtherSpace && !hasOtherTitle) return null;
  const endTime = clockText((start + minutes) % DAY_MINUTES);
  return {
    from,
    ...(hasOtherTimes ? { startTime: clockText(start), endTime } : {}),
    ...(hasOtherSpace ? { spaceIds: [spaceId] } : {}),
    ...(hasOtherTitle ? { title: title || null } : {}),
  };
}
