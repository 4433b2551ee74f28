/** How somebody stood to a session that they were registered for. */
export const ATTENDANCE_MARKS = ['present', 'late', 'excused', 'absent'] as const;
export type AttendanceMark = (typeof ATTENDANCE_MARKS)[number];

/** Marks that say that somebody came. */
export const CAME: readonly AttendanceMark[] = ['present', 'late'];

/** The mark of a registration in a session. */
export interface Attendance {
  readonly sessionId: string;
  readonly registrationId: string;
  readonly mark: AttendanceMark;
  /** How many of the group came; 0 for a mark that says that nobody did. */
  readonly people: number;
}
