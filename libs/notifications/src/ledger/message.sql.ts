import type { MessageKind } from '../kinds/message-kinds.js';

/** Returns SQL that is true while a message of this kind about the subject is planned. The subject is an SQL expression. */
export function isMessagePlanned(subjectId: string, kind: MessageKind): string {
  return `EXISTS (SELECT 1 FROM message planned WHERE planned.subject_id = ${subjectId} AND planned.kind = '${kind}' AND planned.state = 'planned')`;
}
