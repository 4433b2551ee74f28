import type { OpenSession } from '@birlik/users';
import { Out, OutId, OutInstant } from '../http/responses.js';

class SessionResponse {
  @OutId() id: string;
  @Out(String, { nullable: true, description: 'Browser and system, as the device named them' })
  device: string | null;
  @OutInstant({ description: 'When it signed in' }) since: string;
  @OutInstant({ description: 'The last use, to the hour' }) usedAt: string;
  @Out(Boolean, { description: 'The session of this call' }) isCurrent: boolean;
}

export class SessionListResponse {
  @Out([SessionResponse]) items: SessionResponse[];
}

export function sessionResponse({ id, device, createdAt, usedAt, isCurrent }: OpenSession): SessionResponse {
  return { id, device, since: createdAt.toISOString(), usedAt: usedAt.toISOString(), isCurrent };
}
