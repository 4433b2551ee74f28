/** Tells the checks when people missed bookings. The library of attendance keeps that record and implements this port. */
export abstract class AbsenceHistory {
  /**
   * SQL: a JSON list of the moments (ms) at which a person missed bookings of desks that still count, oldest first; NULL for none.
   * It is a part of the one statement that reads the facts of a person. All parameters are SQL expressions.
   * @param fadeDays absences that are older do not count
   */
  abstract selectCounted(query: {
    readonly personId: string;
    readonly centreId: string;
    readonly fadeDays: string;
  }): string;
}
