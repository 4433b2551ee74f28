import { Injectable } from '@nestjs/common';
import { SERVE_EVENTS, ServeEvents } from '@birlik/programmes';
import { JobHandler } from './job-handler.js';

@Injectable()
export class ServeEventsHandler extends JobHandler<Record<string, never>> {
  readonly job = SERVE_EVENTS;

  constructor(private readonly serve: ServeEvents) {
    super();
  }

  run(): Promise<number> {
    return this.serve.execute();
  }
}
