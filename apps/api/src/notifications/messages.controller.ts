import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { MessageLedger } from '@birlik/notifications';
import { type Call, Called } from '../http/call.js';
import { Operation } from '../http/operation.js';
import { MessageListResponse, messageResponse } from './messages.responses.js';

const MAX_LISTED_MESSAGES = 50;

@ApiTags('me')
@Controller('api/v1/me')
export class MessagesController {
  constructor(private readonly ledger: MessageLedger) {}

  @Operation('GET messages', 'What I was sent, newest first', { answer: MessageListResponse })
  async listMessages(@Called() { reader, language }: Call) {
    const sent = await this.ledger.listSentMessages(reader.personId, MAX_LISTED_MESSAGES);
    return { items: sent.map((message) => messageResponse(message, language)) };
  }
}
