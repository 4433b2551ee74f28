import type { EquipmentCount, SeriesException, SeriesDraftBody } from '../../../api/types';
import { addDays, clockText, isoWeekdayOf } from '../../../intl/calendar-date';

/** What the builder's fields hold. */
export interface SeriesDraft {
  /** ISO: Monday is 1. */
  weekdays: readonly number[];
  interval: 1 | 2;
  ends: 'count' | 'until';
  count: number;
  until: string;
  skipDaysOff: boolean;
  workingDaysOnly: boolean;
  exceptions: readonly SeriesException[];
}

export function firstDraft(date: string): SeriesDraft {
  return {
    weekdays: [isoWeekdayOf(date)],
    interval: 1,
    ends: 'count',
    count: 4,
    until: addDays(date, 21),
    skipDaysOff: true,
    workingDaysOnly: false,
    exceptions: [],
  };
}

export interface SeriesSubject {
  centreId: string;
  spaceId: string;
  date: string;
  from: number;
  to: number;
  title: string;
  organisationId: string;
  /** Null when nobody said. */
  people: number | null;
  equipment: readonly EquipmentCount[];
}

export function bodyOf(subject: SeriesSubject, draft: SeriesDraft): SeriesDraftBody {
  const { title, organisationId, people, equipment } = subject;
  return {
    centreId: subject.centreId,
    spaceIds: [subject.spaceId],
    rule: {
      from: subject.date,
      startTime: clockText(subject.from),
      endTime: clockText(subject.to % 1440),
      frequency: 'weekly',
      interval: draft.interval,
      weekdays: [...draft.weekdays].sort(),
      ...(draft.ends === 'count' ? { count: draft.count } : { until: draft.until }),
      skipDaysOff: draft.skipDaysOff,
      ...(draft.workingDaysOnly ? { workingDaysOnly: true } : {}),
    },
    ...(draft.exceptions.length > 0 ? { exceptions: [...draft.exceptions] } : {}),
    ...(title ? { title } : {}),
    ...(organisationId ? { organisationId } : {}),
    ...(people ? { people } : {}),
    ...(equipment.length > 0 ? { equipment: [...equipment] } : {}),
  };
}

/** One date wanted otherwise; null takes the request back. */
export function except(
  draft: SeriesDraft,
  date: string,
  otherwise: Omit<SeriesException, 'date'> | null,
): SeriesDraft {
  const others = draft.exceptions.filter((exception) => exception.date !== date);
  return { ...draft, exceptions: otherwise ? [...others, { date, ...otherwise }] : others };
}
