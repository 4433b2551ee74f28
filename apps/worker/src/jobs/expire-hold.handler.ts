import { Injectable } from '@nestjs/common';
import { EXPIRE_HOLD, ExpireHolds } from '@birlik/bookings';
import { JobHandler } from './job-handler.js';

@Injectable()
export class ExpireHoldHandler extends JobHandler<{ bookingId: string }> {
  readonly job = EXPIRE_HOLD;

  constructor(private readonly expire: ExpireHolds) {
    super();
  }

  run({ bookingId }: { bookingId: string }): Promise<number> {
    return this.expire.execute([bookingId]);
  }
}
