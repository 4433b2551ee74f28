import type { MessageKind } from '../kinds/message-kinds.js';

/** Returns SQL that is true while a message of this kind about the subject is planned. The subject is an SQL expression. */
export function isMessagePlanned(subjectId: string, kind: MessageKind): string {
  return `EXISTS (SELECT 1 FROM message planned WHERE planned.subject_id = ${subjectId} AND planned.kind = '${kind}' AND planned.state = 'planned')`;
}

/**
 * Returns SQL: true when the newest message of a kind about a subject was tried and nobody took it. Then its
 * recipient has not heard of it.
 * @param subjectId SQL expression
 */
export function wasNotTaken(subjectId: string, kind: MessageKind): string {
  return `coalesce((SELECT m.attempts > 0 AND m.state <> 'sent' FROM message m WHERE m.subject_id = ${subjectId} AND m.kind = '${kind}'
    ORDER BY m.subject_version DESC, m.planned_at DESC LIMIT 1), false)`;
}
