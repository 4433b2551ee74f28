import { Injectable } from '@nestjs/common';
import { type Instant, MINUTE } from '@birlik/kernel';
import type { Centre, Space } from '@birlik/rooms';
import { type Availability, availabilityOf, OccupancyReadModel, openAround } from '@birlik/slots';

/** How a space stands at this moment, for anybody who stands before it. */
@Injectable()
export class SpaceNow {
  constructor(private readonly occupancy: OccupancyReadModel) {}

  /** A closed space is not free. */
  async of(centre: Centre, space: Space, now: Instant): Promise<Availability> {
    const slot = { start: now, end: now + MINUTE };
    const [state] = availabilityOf(centre, [space], slot, await this.occupancy.of([space], slot));
    const open = openAround(centre, space, slot).some((hours) => hours.start <= now && now < hours.end);
    return open ? state! : { ...state!, free: false, freeUntil: null };
  }
}
