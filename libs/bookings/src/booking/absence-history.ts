import type { Sql } from '@birlik/database';
import type { Instant } from '@birlik/kernel';

/** Tells the checks when people missed bookings. The library of attendance keeps that record and implements this port. */
export abstract class AbsenceHistory {
  /**
   * When each person missed bookings of desks that still count, oldest first. A person without any may be left out.
   * @param fadeDays absences that are older do not count
   */
  abstract listCounted(
    sql: Sql,
    query: {
      readonly centreId: string;
      readonly personIds: readonly string[];
      readonly fadeDays: number;
    },
  ): Promise<ReadonlyMap<string, readonly Instant[]>>;
}
