import { Injectable } from '@nestjs/common';
import { SERVE_ACTIVITIES, ServeActivities } from '@birlik/programmes';
import { JobHandler } from './job-handler.js';

@Injectable()
export class ServeActivitiesHandler extends JobHandler<Record<string, never>> {
  readonly job = SERVE_ACTIVITIES;

  constructor(private readonly serve: ServeActivities) {
    super();
  }

  run(): Promise<number> {
    return this.serve.execute();
  }
}
