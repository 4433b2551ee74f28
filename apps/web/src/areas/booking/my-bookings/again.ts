import { DAY_MINUTES, MINUTE_MS } from '../../../api/durations';
import type { Booking, Space } from '../../../api/types';
import { addDays, clockText, daysBetween, type CalendarDate } from '../../../intl/calendar-date';
import type { ZoneClock } from '../../../intl/zone-clock';
import type { FindSearch, RoomsSearch } from '../search-params';

const WEEK_DAYS = 7;

interface ComingDay {
  now: number;
  clock: ZoneClock;
  /** How many days ahead the reader may book. */
  advanceDays: number;
}

/** The next day of the same weekday on which the time is still to come; the next day at all where that is too far ahead. */
export function nextDateLike(start: string, { now, clock, advanceDays }: ComingDay): CalendarDate {
  const today = clock.dateOf(now);
  const isStillToCome = clock.minutesOf(start) > clock.minutesOf(now);
  const after = (daysBetween(today, clock.dateOf(start)) % WEEK_DAYS) + WEEK_DAYS;
  const days = after % WEEK_DAYS;
  const until = days === 0 && !isStillToCome ? WEEK_DAYS : days;
  if (until <= advanceDays) return addDays(today, until);
  return isStillToCome ? today : addDays(today, 1);
}

interface AgainQuestion extends ComingDay {
  /** The spaces of the booking that the centre still has. */
  spaces: readonly Space[];
  step: number;
}

/** The place where a booking began: it may have changed places on its way. */
export function firstPlaces({ legs, spaceIds }: Pick<Booking, 'legs' | 'spaceIds'>): readonly string[] {
  return legs[0]?.spaceIds ?? spaceIds;
}

function timesOf(booking: Pick<Booking, 'start' | 'end'>, { clock, step }: AgainQuestion) {
  // Whoever came without a booking began between two steps.
  const from = Math.floor(clock.minutesOf(booking.start) / step) * step;
  const length = (Date.parse(booking.end) - Date.parse(booking.start)) / MINUTE_MS;
  return { from, to: from + Math.max(step, Math.ceil(length / step) * step) };
}

function dateOf(booking: Pick<Booking, 'start'>, { clock, now, ...more }: AgainQuestion) {
  const date = nextDateLike(booking.start, { clock, now, ...more });
  return date === clock.dateOf(now) ? undefined : date;
}

/** The search that opens the same desk, or desks, at the same time of another day. */
export function findAgain(booking: Booking, question: AgainQuestion): FindSearch {
  const codes = question.spaces.map(({ code }) => code).sort();
  const { from, to } = timesOf(booking, question);
  return {
    date: dateOf(booking, question),
    from: clockText(from),
    to: clockText(to),
    ...(codes.length > 1 ? { people: codes.length, set: codes.join(',') } : { desk: codes[0] }),
    ...(codes.length > 1 && booking.organisationId ? { organisation: booking.organisationId } : {}),
  };
}

/** The search that opens the form of the same room at the same time of another day. */
export function roomAgain(booking: Booking, question: AgainQuestion): RoomsSearch {
  const { from, to } = timesOf(booking, question);
  return {
    date: dateOf(booking, question),
    room: question.spaces[0]?.code,
    from: clockText(from),
    to: clockText(Math.min(DAY_MINUTES, to)),
  };
}
