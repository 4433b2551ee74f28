import { DAY_MINUTES } from '../../../api/durations';
import type { EquipmentCount, SeriesDraftBody, SeriesException } from '../../../api/types';
import { addDays, clockText, isoWeekdayOf } from '../../../intl/calendar-date';

/** What is booked as a series: the first date of it, as a form holds it. */
export interface SeriesSubject {
  centreId: string;
  spaceId: string;
  date: string;
  /** Minutes since midnight, as `to`. */
  from: number;
  to: number;
  title: string;
  /** Empty for no organisation. */
  organisationId: string;
  /** Null when nobody said. */
  people: number | null;
  equipment: readonly EquipmentCount[];
}

/** How a series repeats, as the builder holds it. */
export interface SeriesDraft {
  /** By ISO 8601: Monday is 1. */
  weekdays: readonly number[];
  /** Every week, or every second one. */
  interval: 1 | 2;
  ends: 'count' | 'until';
  count: number;
  until: string;
  skipDaysOff: boolean;
  workingDaysOnly: boolean;
  exceptions: readonly SeriesException[];
}

const FIRST_COUNT = 4;

/** Four times on the weekday of the first date. */
export function firstDraft(date: string): SeriesDraft {
  return {
    weekdays: [isoWeekdayOf(date)],
    interval: 1,
    ends: 'count',
    count: FIRST_COUNT,
    until: addDays(date, 7 * (FIRST_COUNT - 1)),
    skipDaysOff: true,
    workingDaysOnly: false,
    exceptions: [],
  };
}

/** The series as the API takes it, without what was not filled in. */
export function seriesBody(subject: SeriesSubject, draft: SeriesDraft): SeriesDraftBody {
  const { title, organisationId, people, equipment } = subject;
  const { exceptions } = draft;
  return {
    centreId: subject.centreId,
    spaceIds: [subject.spaceId],
    rule: {
      from: subject.date,
      startTime: clockText(subject.from),
      endTime: clockText(subject.to % DAY_MINUTES),
      frequency: 'weekly',
      interval: draft.interval,
      weekdays: [...draft.weekdays].sort(),
      ...(draft.ends === 'count' ? { count: draft.count } : { until: draft.until }),
      skipDaysOff: draft.skipDaysOff,
      ...(draft.workingDaysOnly ? { workingDaysOnly: true } : {}),
    },
    ...(exceptions.length > 0 ? { exceptions: [...exceptions] } : {}),
    ...(title ? { title } : {}),
    ...(organisationId ? { organisationId } : {}),
    ...(people ? { people } : {}),
    ...(equipment.length > 0 ? { equipment: [...equipment] } : {}),
  };
}

/** How one date differs from the others. */
export type DateException = Omit<SeriesException, 'date'>;

/** The draft with one date that differs; null takes the difference back. */
export function withException(
  draft: SeriesDraft,
  date: string,
  exception: DateException | null,
): SeriesDraft {
  const others = draft.exceptions.filter((other) => other.date !== date);
  return { ...draft, exceptions: exception ? [...others, { date, ...exception }] : others };
}
