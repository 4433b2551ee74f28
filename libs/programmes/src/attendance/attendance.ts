/** How a registered person attended a session. */
export const ATTENDANCE_MARKS = ['present', 'late', 'excused', 'absent'] as const;
export type AttendanceMark = (typeof ATTENDANCE_MARKS)[number];

/** Marks of people who came. */
export const CAME: readonly AttendanceMark[] = ['present', 'late'];

/** The mark of a registration in a session. */
export interface Attendance {
  readonly sessionId: string;
  readonly registrationId: string;
  readonly mark: AttendanceMark;
  /** Number of people of the group who came; 0 for a mark that means absence. */
  readonly people: number;
}
