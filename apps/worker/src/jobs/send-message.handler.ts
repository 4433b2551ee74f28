import { Injectable } from '@nestjs/common';
import { SEND_MESSAGE, SendMessage } from '@birlik/notifications';
import { JobHandler } from './job-handler.js';

@Injectable()
export class SendMessageHandler extends JobHandler<{ messageId: string }> {
  readonly job = SEND_MESSAGE;

  constructor(private readonly send: SendMessage) {
    super();
  }

  run({ messageId }: { messageId: string }): Promise<boolean> {
    return this.send.execute(messageId);
  }
}
