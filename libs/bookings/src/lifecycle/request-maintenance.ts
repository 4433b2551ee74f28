import { Injectable } from '@nestjs/common';
import { MaintenanceTask } from '@birlik/kernel';
import { ExpireRequests } from './expire-requests.js';

const REQUESTS_PER_BATCH = 200;

/** Expires requests that were not answered in time. */
@Injectable()
export class RequestMaintenance extends MaintenanceTask {
  readonly name = 'requests';

  constructor(private readonly expire: ExpireRequests) {
    super();
  }

  async run(): Promise<void> {
    while ((await this.expire.execute(REQUESTS_PER_BATCH)) === REQUESTS_PER_BATCH);
  }
}
