/** Returns SQL: the number of refused attempts for a subject. `subjectId` is an SQL expression. */
export function countRefusedScans(subjectId: string): string {
  return `(SELECT count(*)::int FROM scan s WHERE s.subject_id = ${subjectId} AND s.outcome <> 'checked_in')`;
}
