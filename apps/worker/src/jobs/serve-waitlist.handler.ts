import { Injectable } from '@nestjs/common';
import { SERVE_WAITLIST, ServeWaitlist } from '@birlik/bookings';
import { JobHandler } from './job-handler.js';

@Injectable()
export class ServeWaitlistHandler extends JobHandler<Record<string, never>> {
  readonly job = SERVE_WAITLIST;

  constructor(private readonly serve: ServeWaitlist) {
    super();
  }

  run(): Promise<number> {
    return this.serve.execute();
  }
}
