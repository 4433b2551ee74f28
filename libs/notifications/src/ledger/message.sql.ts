import type { MessageKind } from '../kinds/message-kinds.js';

/**
 * Returns SQL: true when the newest message of a kind about a subject was tried and nobody took it. Then its
 * recipient has not heard of it.
 * @param subjectId SQL expression
 */
export function wasNotTaken(subjectId: string, kind: MessageKind): string {
  return `coalesce((SELECT m.attempts > 0 AND m.state <> 'sent' FROM message m WHERE m.subject_id = ${subjectId} AND m.kind = '${kind}'
    ORDER BY m.subject_version DESC, m.planned_at DESC LIMIT 1), false)`;
}
