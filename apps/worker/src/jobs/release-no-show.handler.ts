import { Injectable } from '@nestjs/common';
import { RELEASE_NO_SHOW, ReleaseNoShow } from '@birlik/attendance';
import { JobHandler } from './job-handler.js';

@Injectable()
export class ReleaseNoShowHandler extends JobHandler<{ bookingId: string }> {
  readonly job = RELEASE_NO_SHOW;

  constructor(private readonly release: ReleaseNoShow) {
    super();
  }

  run({ bookingId }: { bookingId: string }): Promise<boolean> {
    return this.release.execute(bookingId);
  }
}
