/**
 * Tells the booking checks when people missed bookings. The attendance library stores absences and implements
 * this port.
 */
export abstract class AbsenceHistory {
  /**
   * Returns SQL: a JSON array of the instants (ms) at which a person missed desk bookings that still count,
   * oldest first; NULL for none. It is part of the single statement that reads the facts of a person. All
   * parameters are SQL expressions.
   * @param fadeDays absences older than this do not count
   */
  abstract selectCounted(query: {
    readonly personId: string;
    readonly centreId: string;
    readonly fadeDays: string;
  }): string;
}
