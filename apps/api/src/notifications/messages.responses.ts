import { Out, OutId, OutInstant } from '../http/responses.js';

class MessageResponse {
  @OutId() id: string;
  @Out(String) kind: string;
  @Out(String) channel: string;
  @OutInstant() at: string;
  @Out(String) title: string;
  @Out(String) body: string;
  @OutId({ nullable: true, description: 'Null when it speaks of an event' }) bookingId: string | null;
}

export class MessageListResponse {
  @Out([MessageResponse]) items: MessageResponse[];
}
