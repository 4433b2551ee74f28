import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Language, Person } from '@birlik/kernel';
import { MessageLedger } from '@birlik/notifications';
import { Operation } from '../http/operation.js';
import { Lang, Reader } from '../http/request-context.js';
import { MessageListResponse, messageResponse } from './messages.responses.js';

const MAX_LISTED = 50;

@ApiTags('me')
@Controller('api/v1/me')
export class MessagesController {
  constructor(private readonly ledger: MessageLedger) {}

  @Operation('GET messages', {
    id: 'listMessages',
    summary: 'What I was sent, newest first',
    answer: MessageListResponse,
    problems: [401],
  })
  async listMessages(@Reader() reader: Person, @Lang() language: Language): Promise<MessageListResponse> {
    const sent = await this.ledger.listSentMessages(reader.personId, MAX_LISTED);
    return { items: sent.map((message) => messageResponse(message, language)) };
  }
}
