import { type Instant, type LocalDate, localDateOf, wallTimeOf } from '@birlik/kernel';
import type { SeriesCommand } from '@birlik/bookings';

const ZONE = 'Asia/Almaty';

/** Builds a series of four weekly dates in one space. The first date has the given slot. */
export function aWeeklySeries(
  slot: {
    readonly centreId: string;
    readonly spaceIds: readonly string[];
    readonly start: Instant;
    readonly end: Instant;
  },
  more: Partial<SeriesCommand> = {},
  recurrence: Partial<SeriesCommand['recurrence']> = {},
): SeriesCommand {
  const { centreId, spaceIds, start, end } = slot;
  const from: LocalDate = localDateOf(start, ZONE);
  return {
    centreId,
    spaceIds,
    recurrence: {
      from,
      startTime: wallTimeOf(start, ZONE),
      endTime: wallTimeOf(end, ZONE),
      frequency: 'weekly',
      interval: 1,
      weekdays: [],
      count: 4,
      until: null,
      skipDaysOff: false,
      workingDaysOnly: false,
      ...recurrence,
    },
    exceptions: [],
    title: null,
    organisationId: null,
    onBehalfOf: null,
    people: 1,
    equipment: [],
    replaces: null,
    ...more,
  };
}
