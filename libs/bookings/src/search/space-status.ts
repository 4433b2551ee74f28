import { Injectable } from '@nestjs/common';
import { type Instant, MINUTE } from '@birlik/kernel';
import type { Centre, Space } from '@birlik/rooms';
import { type Availability, findAvailability, OccupancyReadModel, listOpenAround } from '@birlik/slots';

/** Reads whether a space is free now, for the page behind the sticker of a desk. */
@Injectable()
export class SpaceStatus {
  constructor(private readonly occupancy: OccupancyReadModel) {}

  /** A closed space is reported as not free. */
  async readStatus(centre: Centre, space: Space, now: Instant): Promise<Availability> {
    const slot = { start: now, end: now + MINUTE };
    const [state] = findAvailability(
      centre,
      [space],
      slot,
      await this.occupancy.readOccupancy([space], slot),
    );
    const open = listOpenAround(centre, space, slot).some((hours) => hours.start <= now && now < hours.end);
    return open ? state! : { ...state!, free: false, freeUntil: null };
  }
}
