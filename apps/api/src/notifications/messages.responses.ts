import { formatInstant, type Language } from '@birlik/kernel';
import { findDefinition, type SentMessage, pickText } from '@birlik/notifications';
import { Out, OutId, OutInstant } from '../http/responses.js';

class MessageResponse {
  @OutId() id: string;
  @Out(String) kind: string;
  @Out(String) channel: string;
  @OutInstant() at: string;
  @Out(String) title: string;
  @Out(String) body: string;
  @OutId({ nullable: true, description: 'Null when it speaks of an event or of the account' }) bookingId:
    string | null;
}

export class MessageListResponse {
  @Out([MessageResponse]) items: MessageResponse[];
}

export function messageResponse(
  { id, kind, channel, subjectId, sentAt, facts }: SentMessage,
  language: Language,
): MessageResponse {
  const definition = findDefinition(kind);
  const { title, rows, closing } = pickText(definition, facts, language);
  return {
    id,
    kind,
    channel,
    at: formatInstant(sentAt.getTime(), facts.zone),
    title,
    body: [...rows.map((row) => `${row.label}: ${row.value}`), closing].join('\n'),
    bookingId: definition.subject.key === 'booking' ? subjectId : null,
  };
}
